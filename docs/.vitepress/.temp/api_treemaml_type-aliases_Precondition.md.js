import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: Precondition<P>","description":"What an inner step follows in place of a cell's gradient, both like the params.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/Precondition.md","filePath":"api/treemaml/type-aliases/Precondition.md"}`);
const _sfc_main = { name: "api/treemaml/type-aliases/Precondition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-precondition-p" tabindex="-1">Type Alias: Precondition&lt;P&gt; <a class="header-anchor" href="#type-alias-precondition-p" aria-label="Permalink to &quot;Type Alias: Precondition\\&lt;P\\&gt;&quot;">​</a></h1><blockquote><p><strong>Precondition</strong>&lt;<code>P</code>&gt; = (<code>gradient</code>, <code>params</code>) =&gt; <code>P</code></p></blockquote><p>What an inner step follows in place of a cell&#39;s gradient, both like the params. It sees the params as the cell has them; leaves that inner steps leave alone have a gradient of 0, and what is returned for them is not looked at.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>gradient</code></td><td><code>P</code></td></tr><tr><td><code>params</code></td><td><code>P</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>P</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/Precondition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Precondition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Precondition as default
};
