import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: NodeTable","description":"What a split's table says of the nodes of one kind.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/NodeTable.md","filePath":"api/graph-returns/interfaces/NodeTable.md"}`);
const _sfc_main = { name: "api/graph-returns/interfaces/NodeTable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nodetable" tabindex="-1">Interface: NodeTable <a class="header-anchor" href="#interface-nodetable" aria-label="Permalink to &quot;Interface: NodeTable&quot;">​</a></h1><p>What a split&#39;s table says of the nodes of one kind.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rows"></a> <code>rows</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Rows of the table.</td></tr><tr role="row"><td role="cell"><a id="property-nodeof"></a> <code>node<wbr>Of</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The node of each row; int32 <code>[rows]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-rowof"></a> <code>row<wbr>Of</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The row of each node, −1 where the table has none; int32 <code>[count]</code> of the <a href="./NodeSet.html">NodeSet</a>.</td></tr><tr role="row"><td role="cell"><a id="property-columns"></a> <code>columns</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../type-aliases/Column.html"><code>Column</code></a>[]</td><td role="cell" data-label="Description">The columns, in the order of the file, ids left out.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/NodeTable.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NodeTable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NodeTable as default
};
