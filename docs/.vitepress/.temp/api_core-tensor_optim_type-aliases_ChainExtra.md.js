import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ChainExtra<T>","description":"What the stages T of a chain together may be told beside the gradient.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/ChainExtra.md","filePath":"api/core-tensor/optim/type-aliases/ChainExtra.md"}');
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/ChainExtra.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-chainextra-t" tabindex="-1">Type Alias: ChainExtra&lt;T&gt; <a class="header-anchor" href="#type-alias-chainextra-t" aria-label="Permalink to &quot;Type Alias: ChainExtra\\&lt;T\\&gt;&quot;">​</a></h1><blockquote><p><strong>ChainExtra</strong>&lt;<code>T</code>&gt; = <code>T</code> <em>extends</em> <code>object</code> ? (<code>extra</code>) =&gt; <code>void</code> : <code>never</code> <em>extends</em> (<code>extra</code>) =&gt; <code>void</code> ? <code>All</code> : <code>never</code></p></blockquote><p>What the stages <code>T</code> of a <code>chain</code> together may be told beside the gradient.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/ChainExtra.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChainExtra = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChainExtra as default
};
