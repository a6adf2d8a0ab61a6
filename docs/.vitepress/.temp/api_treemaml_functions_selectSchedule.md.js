import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: selectSchedule()","description":"A schedule without the tasks that are not among positions, renumbered.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/selectSchedule.md","filePath":"api/treemaml/functions/selectSchedule.md"}');
const _sfc_main = { name: "api/treemaml/functions/selectSchedule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-selectschedule" tabindex="-1">Function: selectSchedule() <a class="header-anchor" href="#function-selectschedule" aria-label="Permalink to &quot;Function: selectSchedule()&quot;">​</a></h1><blockquote><p><strong>selectSchedule</strong>(<code>schedule</code>, <code>positions</code>): <a href="./../interfaces/Schedule.html"><code>Schedule</code></a></p></blockquote><p>A schedule without the tasks that are not among <code>positions</code>, renumbered.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>schedule</code></td><td><a href="./../interfaces/Schedule.html"><code>Schedule</code></a></td></tr><tr><td><code>positions</code></td><td>readonly <code>number</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Schedule.html"><code>Schedule</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/selectSchedule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const selectSchedule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  selectSchedule as default
};
