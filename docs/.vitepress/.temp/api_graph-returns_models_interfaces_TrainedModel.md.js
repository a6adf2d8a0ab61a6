import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TrainedModel","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/TrainedModel.md","filePath":"api/graph-returns/models/interfaces/TrainedModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/TrainedModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-trainedmodel" tabindex="-1">Interface: TrainedModel <a class="header-anchor" href="#interface-trainedmodel" aria-label="Permalink to &quot;Interface: TrainedModel&quot;">​</a></h1><p>A model that was fitted on a task, and what came of it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-fitted"></a> <code>fitted</code></td><td><code>readonly</code></td><td><a href="./FittedReturns.html"><code>FittedReturns</code></a></td><td>-</td></tr><tr><td><a id="property-model"></a> <code>model</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-box"></a> <code>box</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/ProtocolBox.html"><code>ProtocolBox</code></a></td><td>What was allowed to be known; belongs above every number.</td></tr><tr><td><a id="property-summary"></a> <code>summary</code></td><td><code>readonly</code></td><td><a href="./FitSummary.html"><code>FitSummary</code></a></td><td>-</td></tr><tr><td><a id="property-test"></a> <code>test</code></td><td><code>readonly</code></td><td><a href="./Evaluation.html"><code>Evaluation</code></a></td><td>-</td></tr><tr><td><a id="property-validation"></a> <code>validation?</code></td><td><code>readonly</code></td><td><a href="./Evaluation.html"><code>Evaluation</code></a></td><td>Where the task has validation purchases.</td></tr></tbody></table></div>`);
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
