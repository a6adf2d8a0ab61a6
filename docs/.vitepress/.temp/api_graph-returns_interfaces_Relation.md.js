import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Relation","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/Relation.md","filePath":"api/graph-returns/interfaces/Relation.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Relation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-relation" tabindex="-1">Interface: Relation <a class="header-anchor" href="#interface-relation" aria-label="Permalink to &quot;Interface: Relation&quot;">​</a></h1><p>Edges from nodes of one kind to nodes of another, with compressed rows for both ways.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>purchase</code>, or the kind of a virtual node.</td></tr><tr><td><a id="property-from"></a> <code>from</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-to"></a> <code>to</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-sources"></a> <code>sources</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Nodes of the two kinds.</td></tr><tr><td><a id="property-targets"></a> <code>targets</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-source"></a> <code>source</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>The ends of each edge; int32 <code>[edges]</code>.</td></tr><tr><td><a id="property-target"></a> <code>target</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>-</td></tr><tr><td><a id="property-edgeids"></a> <code>edgeIds</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>For purchases the number of each edge in its split, for others the row; int32 <code>[edges]</code>, rising.</td></tr><tr><td><a id="property-label"></a> <code>label?</code></td><td><code>readonly</code></td><td><code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;</td><td>Labels of the edges, where messages may carry them.</td></tr><tr><td><a id="property-bysource"></a> <code>bySource</code></td><td><code>readonly</code></td><td><a href="./Adjacency.html"><code>Adjacency</code></a></td><td>-</td></tr><tr><td><a id="property-bytarget"></a> <code>byTarget</code></td><td><code>readonly</code></td><td><a href="./Adjacency.html"><code>Adjacency</code></a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Relation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Relation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Relation as default
};
