import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DiagonalFisherState","description":"The state of scaleByDiagonalFisher: a tree of tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/rivals/interfaces/DiagonalFisherState.md","filePath":"api/fishleg/rivals/interfaces/DiagonalFisherState.md"}');
const _sfc_main = { name: "api/fishleg/rivals/interfaces/DiagonalFisherState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-diagonalfisherstate" tabindex="-1">Interface: DiagonalFisherState <a class="header-anchor" href="#interface-diagonalfisherstate" aria-label="Permalink to &quot;Interface: DiagonalFisherState&quot;">​</a></h1><p>The state of <a href="./../functions/scaleByDiagonalFisher.html">scaleByDiagonalFisher</a>: a tree of tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps taken; <code>[]</code>, int32.</td></tr><tr role="row"><td role="cell"><a id="property-averaged"></a> <code>averaged</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Estimates that entered the mean; <code>[]</code>, int32.</td></tr><tr role="row"><td role="cell"><a id="property-diagonal"></a> <code>diagonal</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/tree/type-aliases/Tree.html"><code>Tree</code></a>&lt;<a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;&gt;</td><td role="cell" data-label="Description">The decaying mean of the estimates, like the params; single entries may be below 0 by noise.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/interfaces/DiagonalFisherState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DiagonalFisherState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DiagonalFisherState as default
};
