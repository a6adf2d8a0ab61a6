import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Predictions","description":"Saved predictions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/report/interfaces/Predictions.md","filePath":"api/graph-returns/report/interfaces/Predictions.md"}');
const _sfc_main = { name: "api/graph-returns/report/interfaces/Predictions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-predictions" tabindex="-1">Interface: Predictions <a class="header-anchor" href="#interface-predictions" aria-label="Permalink to &quot;Interface: Predictions&quot;">​</a></h1><p>Saved predictions.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-task"></a> <code>task</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./PredictionsTask.html"><code>Predictions<wbr>Task</code></a></td></tr><tr role="row"><td role="cell"><a id="property-model"></a> <code>model</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./ReportModel.html"><code>Report<wbr>Model</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/interfaces/Predictions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Predictions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Predictions as default
};
