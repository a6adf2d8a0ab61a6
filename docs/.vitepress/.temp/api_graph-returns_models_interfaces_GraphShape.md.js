import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: GraphShape","description":"Names and ends of a graph's relations, and the columns of its nodes: what decides the shapes of weights.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/GraphShape.md","filePath":"api/graph-returns/models/interfaces/GraphShape.md"}`);
const _sfc_main = { name: "api/graph-returns/models/interfaces/GraphShape.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graphshape" tabindex="-1">Interface: GraphShape <a class="header-anchor" href="#interface-graphshape" aria-label="Permalink to &quot;Interface: GraphShape&quot;">​</a></h1><p>Names and ends of a graph&#39;s relations, and the columns of its nodes: what decides the shapes of weights.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-relations"></a> <code>relations</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>Pick</code>&lt;<a href="./MessageRelation.html"><code>Message<wbr>Relation</code></a>, <code>&quot;to&quot;</code> | <code>&quot;name&quot;</code> | <code>&quot;from&quot;</code>&gt;[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-widths"></a> <code>widths</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>number</code>&gt;&gt;</td><td role="cell" data-label="Description">Columns of each kind of node; at least one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/GraphShape.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphShape = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphShape as default
};
