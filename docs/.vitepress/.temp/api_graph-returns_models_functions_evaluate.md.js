import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: evaluate()","description":"Metrics of a fitted model on a phase, over all its purchases at once.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/evaluate.md","filePath":"api/graph-returns/models/functions/evaluate.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/evaluate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-evaluate" tabindex="-1">Function: evaluate() <a class="header-anchor" href="#function-evaluate" aria-label="Permalink to &quot;Function: evaluate()&quot;">​</a></h1><blockquote><p><strong>evaluate</strong>(<code>fitted</code>, <code>task</code>, <code>phase?</code>): <code>Promise</code>&lt;<a href="./../interfaces/Evaluation.html"><code>Evaluation</code></a>&gt;</p></blockquote><p>Metrics of a fitted model on a phase, over all its purchases at once.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>fitted</code></td><td role="cell" data-label="Type"><a href="./../../decide/interfaces/FittedReturns.html"><code>Fitted<wbr>Returns</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">from <code>train<wbr>Model</code>, or a model&#39;s <code>fit</code>.</td></tr><tr role="row"><td role="cell"><code>task</code></td><td role="cell" data-label="Type"><a href="./../../decide/interfaces/ReturnsTask.html"><code>Returns<wbr>Task</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">the task.</td></tr><tr role="row"><td role="cell"><code>phase?</code></td><td role="cell" data-label="Type"><a href="./../../decide/interfaces/Phase.html"><code>Phase</code></a></td><td role="cell" data-label="Default value"><code>task.<wbr>test</code></td><td role="cell" data-label="Description"><code>task.<wbr>test</code> if left out.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/Evaluation.html"><code>Evaluation</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/evaluate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const evaluate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  evaluate as default
};
