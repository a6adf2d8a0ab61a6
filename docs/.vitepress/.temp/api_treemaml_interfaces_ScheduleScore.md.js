import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScheduleScore","description":"One candidate of chooseSchedule as it was found.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/ScheduleScore.md","filePath":"api/treemaml/interfaces/ScheduleScore.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/ScheduleScore.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-schedulescore" tabindex="-1">Interface: ScheduleScore <a class="header-anchor" href="#interface-schedulescore" aria-label="Permalink to &quot;Interface: ScheduleScore&quot;">​</a></h1><p>One candidate of <a href="./../functions/chooseSchedule.html">chooseSchedule</a> as it was found.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-loss"></a> <code>loss</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Mean query loss after adaptation.</td></tr><tr role="row"><td role="cell"><a id="property-gain"></a> <code>gain</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Mean advantage over the fall-back, task by task, and its standard error.</td></tr><tr role="row"><td role="cell"><a id="property-error"></a> <code>error</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/ScheduleScore.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScheduleScore = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScheduleScore as default
};
