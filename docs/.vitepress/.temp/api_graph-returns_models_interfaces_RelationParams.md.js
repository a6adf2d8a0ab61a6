import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RelationParams","description":"Weights of one relation in one layer.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/RelationParams.md","filePath":"api/graph-returns/models/interfaces/RelationParams.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/RelationParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-relationparams" tabindex="-1">Interface: RelationParams <a class="header-anchor" href="#interface-relationparams" aria-label="Permalink to &quot;Interface: RelationParams&quot;">​</a></h1><p>Weights of one relation in one layer.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kernel"></a> <code>kernel</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description"><code>[in, out]</code>; of <code>rgcn</code> <code>[bases]</code>, the share of each base.</td></tr><tr role="row"><td role="cell"><a id="property-source"></a> <code>source?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Description">Attention of the sending and the receiving end, <code>[heads, out / heads]</code>; of <code>gat</code> alone.</td></tr><tr role="row"><td role="cell"><a id="property-target"></a> <code>target?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-query"></a> <code>query?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Description">What the receiving end&#39;s features are multiplied by before attention, <code>[in, out]</code>; of <code>gat</code> alone.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/RelationParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RelationParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RelationParams as default
};
