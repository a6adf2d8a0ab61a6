import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TrainedModel","description":"A model that was fitted on a task, and what came of it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/TrainedModel.md","filePath":"api/graph-returns/models/interfaces/TrainedModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/TrainedModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-trainedmodel" tabindex="-1">Interface: TrainedModel <a class="header-anchor" href="#interface-trainedmodel" aria-label="Permalink to &quot;Interface: TrainedModel&quot;">​</a></h1><p>A model that was fitted on a task, and what came of it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-fitted"></a> <code>fitted</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../decide/interfaces/FittedReturns.html"><code>Fitted<wbr>Returns</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-model"></a> <code>model</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-box"></a> <code>box</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./ProtocolBox.html"><code>Protocol<wbr>Box</code></a></td><td role="cell" data-label="Description">What was allowed to be known; belongs above every number.</td></tr><tr role="row"><td role="cell"><a id="property-summary"></a> <code>summary</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./FitSummary.html"><code>Fit<wbr>Summary</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-test"></a> <code>test</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Evaluation.html"><code>Evaluation</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-validation"></a> <code>validation?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Evaluation.html"><code>Evaluation</code></a></td><td role="cell" data-label="Description">Where the task has validation purchases.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/TrainedModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TrainedModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TrainedModel as default
};
