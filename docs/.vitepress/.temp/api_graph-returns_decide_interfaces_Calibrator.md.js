import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Calibrator","description":"A map of probabilities that keeps their order.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/Calibrator.md","filePath":"api/graph-returns/decide/interfaces/Calibrator.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/Calibrator.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-calibrator" tabindex="-1">Interface: Calibrator <a class="header-anchor" href="#interface-calibrator" aria-label="Permalink to &quot;Interface: Calibrator&quot;">​</a></h1><p>A map of probabilities that keeps their order. Plain data and a function on it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-method"></a> <code>method</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">What it is, <code>&quot;platt&quot;</code> say.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/CalibrationStatus.html"><code>Calibration<wbr>Status</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-apply"></a> <code>apply</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>probabilities</code>, <code>segmentation?</code>) =&gt; <code>Float64<wbr>Array</code>&lt;<code>Array<wbr>Buffer</code>&gt;</td><td role="cell" data-label="Description">Calibrated probabilities, float64. <strong>Throws</strong> code &quot;data&quot; for what is no probability, or segments that a calibrator was not fitted for.</td></tr><tr role="row"><td role="cell"><a id="property-saved"></a> <code>saved</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <a href="./SavedCalibrator.html"><code>Saved<wbr>Calibrator</code></a></td><td role="cell" data-label="Description">Plain data, for JSON; <a href="./../functions/loadCalibrator.html">loadCalibrator</a> reads it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/Calibrator.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Calibrator = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Calibrator as default
};
