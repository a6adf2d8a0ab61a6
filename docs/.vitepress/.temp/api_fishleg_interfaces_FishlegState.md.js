import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FishlegState","description":"The state of scaleByFishleg: a tree of tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/FishlegState.md","filePath":"api/fishleg/interfaces/FishlegState.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/FishlegState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fishlegstate" tabindex="-1">Interface: FishlegState <a class="header-anchor" href="#interface-fishlegstate" aria-label="Permalink to &quot;Interface: FishlegState&quot;">​</a></h1><p>The state of <a href="./../functions/scaleByFishleg.html">scaleByFishleg</a>: a tree of tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps taken; <code>[]</code>, int32. Used where <code>extra.<wbr>step</code> is no number.</td></tr><tr role="row"><td role="cell"><a id="property-inverse"></a> <code>inverse</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./InverseFisherState.html"><code>Inverse<wbr>Fisher<wbr>State</code></a></td><td role="cell" data-label="Description">The learned inverse.</td></tr><tr role="row"><td role="cell"><a id="property-aux"></a> <code>aux</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./AuxState.html"><code>Aux<wbr>State</code></a></td><td role="cell" data-label="Description">What learning it remembers, and its health.</td></tr><tr role="row"><td role="cell"><a id="property-curvature"></a> <code>curvature</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">The curvature along the natural gradient of the last auxiliary update, see <code>max<wbr>Curvature</code>; <code>[]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-skipped"></a> <code>skipped</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps that were left out (updates of zero), since the gradient was not finite; int32.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/FishlegState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FishlegState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FishlegState as default
};
