import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Coordinates","description":"Edges, or entries by coordinates: entry e is at row rows[e] and column columns[e].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/interfaces/Coordinates.md","filePath":"api/core-tensor/sparse/interfaces/Coordinates.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/interfaces/Coordinates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-coordinates" tabindex="-1">Interface: Coordinates <a class="header-anchor" href="#interface-coordinates" aria-label="Permalink to &quot;Interface: Coordinates&quot;">​</a></h1><p>Edges, or entries by coordinates: entry <code>e</code> is at row <code>rows[e]</code> and column <code>columns[e]</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rows"></a> <code>rows</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Indices.html"><code>Indices</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-columns"></a> <code>columns</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Indices.html"><code>Indices</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-values"></a> <code>values?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Indices.html"><code>Indices</code></a></td><td role="cell" data-label="Description">Numbers of the entries, <code>[entries]</code> or a tensor <code>[entries, heads]</code>; all 1 if left out.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/interfaces/Coordinates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Coordinates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Coordinates as default
};
