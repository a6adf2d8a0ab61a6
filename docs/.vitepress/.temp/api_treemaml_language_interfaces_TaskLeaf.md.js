import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TaskLeaf","description":"A task.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/TaskLeaf.md","filePath":"api/treemaml/language/interfaces/TaskLeaf.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/TaskLeaf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-taskleaf" tabindex="-1">Interface: TaskLeaf <a class="header-anchor" href="#interface-taskleaf" aria-label="Permalink to &quot;Interface: TaskLeaf&quot;">​</a></h1><p>A task.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-task"></a> <code>task</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Its name.</td></tr><tr role="row"><td role="cell"><a id="property-length"></a> <code>length?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Length of the edge above, as Newick has it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/TaskLeaf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TaskLeaf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TaskLeaf as default
};
