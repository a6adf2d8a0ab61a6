import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RemoveGroupsOptions","description":"Options of removeGroups.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/structure/interfaces/RemoveGroupsOptions.md","filePath":"api/fishleg/structure/interfaces/RemoveGroupsOptions.md"}');
const _sfc_main = { name: "api/fishleg/structure/interfaces/RemoveGroupsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-removegroupsoptions" tabindex="-1">Interface: RemoveGroupsOptions <a class="header-anchor" href="#interface-removegroupsoptions" aria-label="Permalink to &quot;Interface: RemoveGroupsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/removeGroups.html">removeGroups</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-state"></a> <code>state?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Which argument is the state, as in <a href="./DependencyGraphOptions.html">DependencyGraphOptions</a>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/structure/interfaces/RemoveGroupsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RemoveGroupsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RemoveGroupsOptions as default
};
