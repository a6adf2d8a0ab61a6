import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SpectralDensity","description":"An approximation of how the eigenvalues are spread, plain numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/interfaces/SpectralDensity.md","filePath":"api/core-tensor/curvature/interfaces/SpectralDensity.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/interfaces/SpectralDensity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-spectraldensity" tabindex="-1">Interface: SpectralDensity <a class="header-anchor" href="#interface-spectraldensity" aria-label="Permalink to &quot;Interface: SpectralDensity&quot;">​</a></h1><p>An approximation of how the eigenvalues are spread, plain numbers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-grid"></a> <code>grid</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">Evenly spaced places, from below the least Ritz value to above the largest.</td></tr><tr role="row"><td role="cell"><a id="property-density"></a> <code>density</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">The density there; its integral is 1.</td></tr><tr role="row"><td role="cell"><a id="property-values"></a> <code>values</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">All Ritz values, rising.</td></tr><tr role="row"><td role="cell"><a id="property-weights"></a> <code>weights</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">Their weights, which sum to 1: <code>Σ w f(<wbr>θ)</code> approximates <code>tr f(<wbr>A) / n</code>.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/SolverStatus.html"><code>Solver<wbr>Status</code></a></td><td role="cell" data-label="Description"><code>&quot;non-finite&quot;</code> where a product was not.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/interfaces/SpectralDensity.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SpectralDensity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SpectralDensity as default
};
