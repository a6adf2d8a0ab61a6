import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DotProductAttentionOptions","description":"Options of dotProductAttention.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/DotProductAttentionOptions.md","filePath":"api/core-tensor/nn/interfaces/DotProductAttentionOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/DotProductAttentionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-dotproductattentionoptions" tabindex="-1">Interface: DotProductAttentionOptions <a class="header-anchor" href="#interface-dotproductattentionoptions" aria-label="Permalink to &quot;Interface: DotProductAttentionOptions&quot;">​</a></h1><p>Options of <a href="./../functions/dotProductAttention.html">dotProductAttention</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-mask"></a> <code>mask?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Default value"><code>undefined</code> (all)</td><td role="cell" data-label="Description">Which keys a query sees: bool, or numbers of which 0 hides, of a shape that broadcasts to <code>[n, heads, queries, keys]</code>. For padding that is <code>[n, 1, 1, keys]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-causal"></a> <code>causal?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether a query sees the keys at its own place and before it only; the last query is at the last key.</td></tr><tr role="row"><td role="cell"><a id="property-scale"></a> <code>scale?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>$1 / \\sqrt{\\text{width}}$</code></td><td role="cell" data-label="Description">What scores are multiplied by.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/DotProductAttentionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DotProductAttentionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DotProductAttentionOptions as default
};
