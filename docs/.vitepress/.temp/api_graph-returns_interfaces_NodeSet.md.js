import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: NodeSet","description":"The nodes of one kind, the same in both splits: a node's number is its place here, whatever the order of rows in the tables.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/NodeSet.md","filePath":"api/graph-returns/interfaces/NodeSet.md"}`);
const _sfc_main = { name: "api/graph-returns/interfaces/NodeSet.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nodeset" tabindex="-1">Interface: NodeSet <a class="header-anchor" href="#interface-nodeset" aria-label="Permalink to &quot;Interface: NodeSet&quot;">​</a></h1><p>The nodes of one kind, the same in both splits: a node&#39;s number is its place here, whatever the order of rows in the tables.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Nodes of this kind: those with a row in either table, and those that only an edge names.</td></tr><tr role="row"><td role="cell"><a id="property-ids"></a> <code>ids</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Big<wbr>Int64<wbr>Array</code></td><td role="cell" data-label="Description">The id of each node, as in the files; ids never pass through doubles.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/NodeSet.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NodeSet = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NodeSet as default
};
