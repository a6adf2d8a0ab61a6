import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Groups","description":"Neurons and channels, and how many of them may stay.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/Groups.md","filePath":"api/fishleg/surgeon/interfaces/Groups.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/Groups.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-groups" tabindex="-1">Interface: Groups <a class="header-anchor" href="#interface-groups" aria-label="Permalink to &quot;Interface: Groups&quot;">​</a></h1><p>Neurons and channels, and how many of them may stay.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-groups"></a> <code>groups</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./PruneGroup.html"><code>Prune<wbr>Group</code></a>[]</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-multiple"></a> <code>multiple?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">Layers keep a multiple of so many, and no fewer: engines compute four, eight or sixteen channels at once, and one more or less can cost more than it saves. A layer that has fewer stays whole.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/Groups.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Groups = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Groups as default
};
