import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SavedCalibrator","description":"A calibrator as plain data: what JSON.stringify writes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/SavedCalibrator.md","filePath":"api/graph-returns/decide/interfaces/SavedCalibrator.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/SavedCalibrator.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-savedcalibrator" tabindex="-1">Interface: SavedCalibrator <a class="header-anchor" href="#interface-savedcalibrator" aria-label="Permalink to &quot;Interface: SavedCalibrator&quot;">​</a></h1><p>A calibrator as plain data: what <code>JSON.stringify</code> writes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-format"></a> <code>format</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;graph-returns.<wbr>calibrator&quot;</code></td></tr><tr role="row"><td role="cell"><a id="property-version"></a> <code>version</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>1</code></td></tr><tr role="row"><td role="cell"><a id="property-method"></a> <code>method</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/CalibrationStatus.html"><code>Calibration<wbr>Status</code></a></td></tr><tr role="row"><td role="cell"><a id="property-numbers"></a> <code>numbers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>object</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/SavedCalibrator.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SavedCalibrator = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SavedCalibrator as default
};
