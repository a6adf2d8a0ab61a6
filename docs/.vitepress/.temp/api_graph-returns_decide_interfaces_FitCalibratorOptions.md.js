import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FitCalibratorOptions","description":"Options of fitCalibrator.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/FitCalibratorOptions.md","filePath":"api/graph-returns/decide/interfaces/FitCalibratorOptions.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/FitCalibratorOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fitcalibratoroptions" tabindex="-1">Interface: FitCalibratorOptions <a class="header-anchor" href="#interface-fitcalibratoroptions" aria-label="Permalink to &quot;Interface: FitCalibratorOptions&quot;">​</a></h1><p>Options of <a href="./../functions/fitCalibrator.html">fitCalibrator</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-method"></a> <code>method?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/CalibrationMethod.html"><code>Calibration<wbr>Method</code></a></td><td role="cell" data-label="Default value"><code>&quot;platt&quot;</code></td><td role="cell" data-label="Description"><code>temperature</code> has one number, <code>platt</code> two, <code>isotonic</code> a rising curve that needs some thousand purchases.</td></tr><tr role="row"><td role="cell"><a id="property-segments"></a> <code>segments?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Segmentation.html"><code>Segmentation</code></a></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Segments that get a level of their own on top.</td></tr><tr role="row"><td role="cell"><a id="property-shrinkage"></a> <code>shrinkage?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>200</code></td><td role="cell" data-label="Description">How many purchases of a segment weigh as much as the calibrator of all.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/FitCalibratorOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitCalibratorOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitCalibratorOptions as default
};
