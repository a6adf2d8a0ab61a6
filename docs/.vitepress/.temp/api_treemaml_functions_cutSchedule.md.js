import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: cutSchedule()","description":"A schedule of nested partitions and then every task on its own.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/cutSchedule.md","filePath":"api/treemaml/functions/cutSchedule.md"}');
const _sfc_main = { name: "api/treemaml/functions/cutSchedule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-cutschedule" tabindex="-1">Function: cutSchedule() <a class="header-anchor" href="#function-cutschedule" aria-label="Permalink to &quot;Function: cutSchedule()&quot;">​</a></h1><blockquote><p><strong>cutSchedule</strong>(<code>partitions</code>, <code>options?</code>): <a href="./../interfaces/Schedule.html"><code>Schedule</code></a></p></blockquote><p>A schedule of nested partitions and then every task on its own.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>partitions</code></td><td role="cell" data-label="Type">readonly <a href="./../type-aliases/Partition.html"><code>Partition</code></a>[]</td><td role="cell" data-label="Description">nested; those of a cut.</td></tr><tr role="row"><td role="cell"><code>options?</code></td><td role="cell" data-label="Type">{ <code>min<wbr>Cluster<wbr>Size?</code>: <code>number</code>; <code>leaf<wbr>Steps?</code>: <code>number</code>; }</td><td role="cell" data-label="Description"><code>min<wbr>Cluster<wbr>Size</code>: smaller cells are broken up into their tasks; <code>leaf<wbr>Steps</code>: steps of a task&#39;s own.</td></tr><tr role="row"><td role="cell"><code>options.<wbr>min<wbr>Cluster<wbr>Size?</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"></td></tr><tr role="row"><td role="cell"><code>options.<wbr>leaf<wbr>Steps?</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Schedule.html"><code>Schedule</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/cutSchedule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cutSchedule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cutSchedule as default
};
