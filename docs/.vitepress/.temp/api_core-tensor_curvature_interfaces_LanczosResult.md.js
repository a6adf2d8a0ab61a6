import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LanczosResult","description":"What lanczos returns: an approximation of the spectrum by steps points.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/interfaces/LanczosResult.md","filePath":"api/core-tensor/curvature/interfaces/LanczosResult.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/interfaces/LanczosResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lanczosresult" tabindex="-1">Interface: LanczosResult <a class="header-anchor" href="#interface-lanczosresult" aria-label="Permalink to &quot;Interface: LanczosResult&quot;">​</a></h1><p>What <a href="./../functions/lanczos.html">lanczos</a> returns: an approximation of the spectrum by <code>steps</code> points.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-values"></a> <code>values</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">Ritz values, rising; the extreme ones come near eigenvalues first.</td></tr><tr role="row"><td role="cell"><a id="property-weights"></a> <code>weights</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">The weight of each in the spectrum as the starting direction sees it; they sum to 1.</td></tr><tr role="row"><td role="cell"><a id="property-errors"></a> <code>errors</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">For each Ritz value the norm <code>‖A y − θ y‖</code>: an eigenvalue is at most so far away.</td></tr><tr role="row"><td role="cell"><a id="property-steps"></a> <code>steps</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Products taken; fewer than asked where the Krylov space was complete before.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/SolverStatus.html"><code>Solver<wbr>Status</code></a></td><td role="cell" data-label="Description"><code>&quot;converged&quot;</code>, or <code>&quot;non-finite&quot;</code> where a product was not, with the Ritz values of the steps before.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/interfaces/LanczosResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LanczosResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LanczosResult as default
};
