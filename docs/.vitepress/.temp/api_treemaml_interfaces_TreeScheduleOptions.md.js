import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TreeScheduleOptions","description":"Options of treeSchedule.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/TreeScheduleOptions.md","filePath":"api/treemaml/interfaces/TreeScheduleOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/TreeScheduleOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-treescheduleoptions" tabindex="-1">Interface: TreeScheduleOptions <a class="header-anchor" href="#interface-treescheduleoptions" aria-label="Permalink to &quot;Interface: TreeScheduleOptions&quot;">​</a></h1><p>Options of <a href="./../functions/treeSchedule.html">treeSchedule</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-root"></a> <code>root?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether the first step pools all tasks. It moves all of them alike, which the shared start can do as well, so it is left out unless it is asked for.</td></tr><tr role="row"><td role="cell"><a id="property-steps"></a> <code>steps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Default value"><code>1 at each</code></td><td role="cell" data-label="Description">Steps at each level, from the top: <code>[2, 1, 1]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-levels"></a> <code>levels?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>all</code></td><td role="cell" data-label="Description">Levels that are kept: the coarsest, and always that of the tasks.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/TreeScheduleOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TreeScheduleOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TreeScheduleOptions as default
};
