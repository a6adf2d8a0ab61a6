import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReferenceColumn","description":"A column that names nodes of another kind: the product of a variant, the supplier of a product.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/ReferenceColumn.md","filePath":"api/graph-returns/interfaces/ReferenceColumn.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ReferenceColumn.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-referencecolumn" tabindex="-1">Interface: ReferenceColumn <a class="header-anchor" href="#interface-referencecolumn" aria-label="Permalink to &quot;Interface: ReferenceColumn&quot;">​</a></h1><p>A column that names nodes of another kind: the product of a variant, the supplier of a product.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;reference&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-safety"></a> <code>safety</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Safety.html"><code>Safety</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-to"></a> <code>to</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The kind of node; its ids are in <a href="./../decide/interfaces/ReturnsData.html#property-nodes">ReturnsData.nodes</a>.</td></tr><tr role="row"><td role="cell"><a id="property-codes"></a> <code>codes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The node of each row; −1 where the row names none.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ReferenceColumn.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReferenceColumn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReferenceColumn as default
};
