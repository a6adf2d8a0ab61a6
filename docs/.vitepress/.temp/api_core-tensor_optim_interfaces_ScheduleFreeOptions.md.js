import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScheduleFreeOptions","description":"Options of scheduleFree.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/ScheduleFreeOptions.md","filePath":"api/core-tensor/optim/interfaces/ScheduleFreeOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/ScheduleFreeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-schedulefreeoptions" tabindex="-1">Interface: ScheduleFreeOptions <a class="header-anchor" href="#interface-schedulefreeoptions" aria-label="Permalink to &quot;Interface: ScheduleFreeOptions&quot;">​</a></h1><p>Options of <a href="./../functions/scheduleFree.html">scheduleFree</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-lr"></a> <code>lr</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code> | <a href="./../type-aliases/Schedule.html"><code>Schedule</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">The learning rate of the optimiser inside, the same one: it weighs the steps in the average. Required.</td></tr><tr role="row"><td role="cell"><a id="property-b1"></a> <code>b1?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>9</code></td><td role="cell" data-label="Description">How far gradients are taken on the way to the average, in (0, 1); the counterpart of a momentum.</td></tr><tr role="row"><td role="cell"><a id="property-weightpower"></a> <code>weight<wbr>Power?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>2</code></td><td role="cell" data-label="Description">The power of the largest learning rate so far by which a step is weighed, at least 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/ScheduleFreeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScheduleFreeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScheduleFreeOptions as default
};
