import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ChosenSchedule","description":"What chooseSchedule decides.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/ChosenSchedule.md","filePath":"api/treemaml/interfaces/ChosenSchedule.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/ChosenSchedule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-chosenschedule" tabindex="-1">Interface: ChosenSchedule <a class="header-anchor" href="#interface-chosenschedule" aria-label="Permalink to &quot;Interface: ChosenSchedule&quot;">​</a></h1><p>What <a href="./../functions/chooseSchedule.html">chooseSchedule</a> decides.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-schedule"></a> <code>schedule</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Schedule.html"><code>Schedule</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-scores"></a> <code>scores</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./ScheduleScore.html"><code>Schedule<wbr>Score</code></a>[]</td><td role="cell" data-label="Description">All candidates, the fall-back first.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/ChosenSchedule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChosenSchedule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChosenSchedule as default
};
