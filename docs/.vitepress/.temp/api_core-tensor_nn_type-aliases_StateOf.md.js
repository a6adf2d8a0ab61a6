import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: StateOf<M>","description":"The state tree of a model type.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/StateOf.md","filePath":"api/core-tensor/nn/type-aliases/StateOf.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/StateOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-stateof-m" tabindex="-1">Type Alias: StateOf&lt;M&gt; <a class="header-anchor" href="#type-alias-stateof-m" aria-label="Permalink to &quot;Type Alias: StateOf\\&lt;M\\&gt;&quot;">​</a></h1><blockquote><p><strong>StateOf</strong>&lt;<code>M</code>&gt; = <code>M</code> <em>extends</em> <code>object</code> ? <code>S</code> : <code>never</code></p></blockquote><p>The state tree of a model type.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-m"></a> <code>M</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/StateOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StateOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StateOf as default
};
