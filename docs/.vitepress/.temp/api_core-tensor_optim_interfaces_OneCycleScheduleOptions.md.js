import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OneCycleScheduleOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/OneCycleScheduleOptions.md","filePath":"api/core-tensor/optim/interfaces/OneCycleScheduleOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/OneCycleScheduleOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-onecyclescheduleoptions" tabindex="-1">Interface: OneCycleScheduleOptions <a class="header-anchor" href="#interface-onecyclescheduleoptions" aria-label="Permalink to &quot;Interface: OneCycleScheduleOptions&quot;">​</a></h1><p>Options of <a href="./../functions/oneCycleSchedule.html">oneCycleSchedule</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-steps"></a> <code>steps</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Steps of the whole cycle, at least 2. Required.</td></tr><tr><td><a id="property-riseshare"></a> <code>riseShare?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.3</code></td><td>Share of the steps in which the value rises, in (0, 1); the rise takes more than one step.</td></tr><tr><td><a id="property-divfactor"></a> <code>divFactor?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>25</code></td><td>The first value is <code>peak / divFactor</code>; at least 1.</td></tr><tr><td><a id="property-finaldivfactor"></a> <code>finalDivFactor?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e4</code></td><td>The last value is the first one over this; at least 1.</td></tr><tr><td><a id="property-anneal"></a> <code>anneal?</code></td><td><code>readonly</code></td><td><code>&quot;linear&quot;</code> | <code>&quot;cosine&quot;</code></td><td><code>&quot;cosine&quot;</code></td><td>The way between these values.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/OneCycleScheduleOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OneCycleScheduleOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OneCycleScheduleOptions as default
};
