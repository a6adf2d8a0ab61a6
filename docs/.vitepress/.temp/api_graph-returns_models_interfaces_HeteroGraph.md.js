import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HeteroGraph","description":"A graph of several kinds of nodes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/HeteroGraph.md","filePath":"api/graph-returns/models/interfaces/HeteroGraph.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/HeteroGraph.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-heterograph" tabindex="-1">Interface: HeteroGraph <a class="header-anchor" href="#interface-heterograph" aria-label="Permalink to &quot;Interface: HeteroGraph&quot;">​</a></h1><p>A graph of several kinds of nodes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-nodes"></a> <code>nodes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>number</code>&gt;&gt;</td><td role="cell" data-label="Description">Nodes of each kind.</td></tr><tr role="row"><td role="cell"><a id="property-relations"></a> <code>relations</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../interfaces/Relation.html"><code>Relation</code></a>&gt;&gt;</td><td role="cell" data-label="Description"><code>purchase</code> from customers to variants, and one for each kind of virtual node, from members to it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/HeteroGraph.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HeteroGraph = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HeteroGraph as default
};
