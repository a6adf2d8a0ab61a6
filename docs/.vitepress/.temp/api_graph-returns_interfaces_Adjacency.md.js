import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Adjacency","description":"The edges of a relation by one of their ends: those of node i are at pointers[i] to pointers[i + 1] − 1.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/Adjacency.md","filePath":"api/graph-returns/interfaces/Adjacency.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Adjacency.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-adjacency" tabindex="-1">Interface: Adjacency <a class="header-anchor" href="#interface-adjacency" aria-label="Permalink to &quot;Interface: Adjacency&quot;">​</a></h1><p>The edges of a relation by one of their ends: those of node <code>i</code> are at <code>pointers[i]</code> to <code>pointers[i + 1] − 1</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-pointers"></a> <code>pointers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">int32 <code>[nodes + 1]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-neighbours"></a> <code>neighbours</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The node at the other end, rising for each node; int32 <code>[edges]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-edges"></a> <code>edges</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The edge&#39;s place in <a href="./Relation.html#property-source">Relation.source</a>; int32 <code>[edges]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Adjacency.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Adjacency = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Adjacency as default
};
