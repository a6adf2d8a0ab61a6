import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DendrogramSvgOptions","description":"Options of dendrogramSvg.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/DendrogramSvgOptions.md","filePath":"api/treemaml/interfaces/DendrogramSvgOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/DendrogramSvgOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-dendrogramsvgoptions" tabindex="-1">Interface: DendrogramSvgOptions <a class="header-anchor" href="#interface-dendrogramsvgoptions" aria-label="Permalink to &quot;Interface: DendrogramSvgOptions&quot;">​</a></h1><p>Options of <a href="./../functions/dendrogramSvg.html">dendrogramSvg</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-labels"></a> <code>labels?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code> | <code>number</code>&gt;&gt;</td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Label of each task, shown by colour.</td></tr><tr role="row"><td role="cell"><a id="property-width"></a> <code>width?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>640</code></td><td role="cell" data-label="Description">Width in pixels.</td></tr><tr role="row"><td role="cell"><a id="property-row"></a> <code>row?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>16</code></td><td role="cell" data-label="Description">Height of a task in pixels.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/DendrogramSvgOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DendrogramSvgOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DendrogramSvgOptions as default
};
