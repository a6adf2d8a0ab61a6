import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ClassTasksOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/ClassTasksOptions.md","filePath":"api/treemaml/interfaces/ClassTasksOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/ClassTasksOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-classtasksoptions" tabindex="-1">Interface: ClassTasksOptions <a class="header-anchor" href="#interface-classtasksoptions" aria-label="Permalink to &quot;Interface: ClassTasksOptions&quot;">​</a></h1><p>Options of <a href="./../functions/classTasks.html">classTasks</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-classes"></a> <code>classes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td><code>undefined</code></td><td>Name of each class, by number.</td></tr><tr><td><a id="property-tree"></a> <code>tree</code></td><td><code>readonly</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></td><td><code>undefined</code></td><td>A tree whose leaves are the classes.</td></tr><tr><td><a id="property-perclass"></a> <code>perClass?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>2</code></td><td>Tasks of each class.</td></tr><tr><td><a id="property-shots"></a> <code>shots?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>5</code></td><td>Support examples of the class, and as many of other classes.</td></tr><tr><td><a id="property-queryshots"></a> <code>queryShots?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>10</code></td><td>The same for queries.</td></tr><tr><td><a id="property-seed"></a> <code>seed</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Of the draw.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/ClassTasksOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ClassTasksOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ClassTasksOptions as default
};
