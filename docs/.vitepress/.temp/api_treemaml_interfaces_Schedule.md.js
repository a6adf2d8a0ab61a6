import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Schedule","description":"Which tasks step together: one partition for each inner step, each a refinement of the one before.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/Schedule.md","filePath":"api/treemaml/interfaces/Schedule.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/Schedule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-schedule" tabindex="-1">Interface: Schedule <a class="header-anchor" href="#interface-schedule" aria-label="Permalink to &quot;Interface: Schedule&quot;">​</a></h1><p>Which tasks step together: one partition for each inner step, each a refinement of the one before. The tasks of a cell share their params up to and including that step, and the step is the mean of their gradients.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-tasks"></a> <code>tasks</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Number of tasks.</td></tr><tr role="row"><td role="cell"><a id="property-partitions"></a> <code>partitions</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../type-aliases/Partition.html"><code>Partition</code></a>[]</td><td role="cell" data-label="Description">One partition a step; empty for no adaptation at all.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/Schedule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Schedule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Schedule as default
};
