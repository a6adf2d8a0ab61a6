import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScaleByAdamOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/ScaleByAdamOptions.md","filePath":"api/core-tensor/optim/interfaces/ScaleByAdamOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/ScaleByAdamOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-scalebyadamoptions" tabindex="-1">Interface: ScaleByAdamOptions <a class="header-anchor" href="#interface-scalebyadamoptions" aria-label="Permalink to &quot;Interface: ScaleByAdamOptions&quot;">​</a></h1><p>Options of <a href="./../functions/scaleByAdam.html">scaleByAdam</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./AdamOptions.html"><code>AdamOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-b1"></a> <code>b1?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.9</code></td><td>Decay rate of the mean of the gradients, in [0, 1).</td></tr><tr><td><a id="property-b2"></a> <code>b2?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.999</code></td><td>Decay rate of the mean of their squares, in [0, 1).</td></tr><tr><td><a id="property-eps"></a> <code>eps?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-8</code></td><td>Added to the root outside it, in units of the gradient; at least 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/ScaleByAdamOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScaleByAdamOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScaleByAdamOptions as default
};
