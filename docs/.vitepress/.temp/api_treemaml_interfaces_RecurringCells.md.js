import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RecurringCells","description":"The cells of one meta-batch.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/RecurringCells.md","filePath":"api/treemaml/interfaces/RecurringCells.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/RecurringCells.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-recurringcells" tabindex="-1">Interface: RecurringCells <a class="header-anchor" href="#interface-recurringcells" aria-label="Permalink to &quot;Interface: RecurringCells&quot;">​</a></h1><p>The cells of one meta-batch.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-state"></a> <code>state</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./RecurringState.html"><code>Recurring<wbr>State</code></a></td><td role="cell" data-label="Description">The next state.</td></tr><tr role="row"><td role="cell"><a id="property-schedule"></a> <code>schedule</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Schedule.html"><code>Schedule</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-tree"></a> <code>tree</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td><td role="cell" data-label="Description">The tree of all tasks that are remembered.</td></tr><tr role="row"><td role="cell"><a id="property-looked"></a> <code>looked</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Whether gradients were looked at for this one.</td></tr><tr role="row"><td role="cell"><a id="property-zero"></a> <code>zero</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Tasks whose gradient was zero, where it was looked at.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/RecurringCells.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RecurringCells = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RecurringCells as default
};
