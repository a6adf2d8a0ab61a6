import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScheduleState","description":"The state of scaleBySchedule.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/ScheduleState.md","filePath":"api/core-tensor/optim/interfaces/ScheduleState.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/ScheduleState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-schedulestate" tabindex="-1">Interface: ScheduleState <a class="header-anchor" href="#interface-schedulestate" aria-label="Permalink to &quot;Interface: ScheduleState&quot;">​</a></h1><p>The state of <a href="./../functions/scaleBySchedule.html">scaleBySchedule</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps taken; <code>[]</code>, int32.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/ScheduleState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScheduleState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScheduleState as default
};
