import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"graph-returns/report","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/report/index.md","filePath":"api/graph-returns/report/index.md"}');
const _sfc_main = { name: "api/graph-returns/report/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="graph-returns-report" tabindex="-1">graph-returns/report <a class="header-anchor" href="#graph-returns-report" aria-label="Permalink to &quot;graph-returns/report&quot;">​</a></h1><p>One page of what models are worth: metrics, segments, calibration, decisions, and checks of the whole.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ReportCheck.html">ReportCheck</a></li><li><a href="./interfaces/PhaseCoverage.html">PhaseCoverage</a></li><li><a href="./interfaces/Coverage.html">Coverage</a></li><li><a href="./interfaces/PredictionsTask.html">PredictionsTask</a></li><li><a href="./interfaces/Predictions.html">Predictions</a></li><li><a href="./interfaces/ReportModel.html">ReportModel</a></li><li><a href="./interfaces/ReportRow.html">ReportRow</a></li><li><a href="./interfaces/ReportSegments.html">ReportSegments</a></li><li><a href="./interfaces/ReturnsReport.html">ReturnsReport</a></li><li><a href="./interfaces/ReturnsReportOptions.html">ReturnsReportOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/CheckStatus.html">CheckStatus</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/dataHash.html">dataHash</a></li><li><a href="./functions/savePredictions.html">savePredictions</a></li><li><a href="./functions/loadPredictions.html">loadPredictions</a></li><li><a href="./functions/reportModel.html">reportModel</a></li><li><a href="./functions/reportPage.html">reportPage</a></li><li><a href="./functions/returnsReport.html">returnsReport</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
