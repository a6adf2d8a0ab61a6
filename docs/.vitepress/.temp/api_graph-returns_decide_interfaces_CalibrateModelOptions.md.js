import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CalibrateModelOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/CalibrateModelOptions.md","filePath":"api/graph-returns/decide/interfaces/CalibrateModelOptions.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/CalibrateModelOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-calibratemodeloptions" tabindex="-1">Interface: CalibrateModelOptions <a class="header-anchor" href="#interface-calibratemodeloptions" aria-label="Permalink to &quot;Interface: CalibrateModelOptions&quot;">​</a></h1><p>Options of <a href="./../functions/calibrateModel.html">calibrateModel</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-method"></a> <code>method?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/CalibrationMethod.html"><code>CalibrationMethod</code></a></td><td><code>&quot;platt&quot;</code></td><td>See <code>fitCalibrator</code>.</td></tr><tr><td><a id="property-by"></a> <code>by?</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>none</code></td><td>Name of a segmentation of <code>purchaseSegments</code> whose segments get a level of their own.</td></tr><tr><td><a id="property-shrinkage"></a> <code>shrinkage?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>200</code></td><td>How many purchases of a segment weigh as much as the calibrator of all.</td></tr><tr><td><a id="property-populationrate"></a> <code>populationRate?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>that of the data</code></td><td>Return rate of the purchases that the probabilities are meant for, where it is another than that of the data; see <code>priorCorrection</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/CalibrateModelOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CalibrateModelOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CalibrateModelOptions as default
};
