import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SpectralDensityOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/curvature/interfaces/SpectralDensityOptions.md","filePath":"api/core-tensor/curvature/interfaces/SpectralDensityOptions.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/interfaces/SpectralDensityOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-spectraldensityoptions" tabindex="-1">Interface: SpectralDensityOptions <a class="header-anchor" href="#interface-spectraldensityoptions" aria-label="Permalink to &quot;Interface: SpectralDensityOptions&quot;">​</a></h1><p>Options of <a href="./../functions/spectralDensity.html">spectralDensity</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1D</code></a></td><td><code>undefined</code></td><td>What the starting directions are drawn from.</td></tr><tr><td><a id="property-steps"></a> <code>steps?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>30</code></td><td>Lanczos steps for each direction; at least 1.</td></tr><tr><td><a id="property-probes"></a> <code>probes?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>8</code></td><td>Starting directions to average over; at least 1.</td></tr><tr><td><a id="property-points"></a> <code>points?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>201</code></td><td>Points of the grid; at least 2.</td></tr><tr><td><a id="property-bandwidth"></a> <code>bandwidth?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1/50 of their range</code></td><td>Standard deviation of the Gaussian around each Ritz value.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/interfaces/SpectralDensityOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SpectralDensityOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SpectralDensityOptions as default
};
