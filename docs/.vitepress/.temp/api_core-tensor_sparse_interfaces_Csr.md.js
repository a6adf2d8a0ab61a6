import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Csr","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/sparse/interfaces/Csr.md","filePath":"api/core-tensor/sparse/interfaces/Csr.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/interfaces/Csr.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-csr" tabindex="-1">Interface: Csr <a class="header-anchor" href="#interface-csr" aria-label="Permalink to &quot;Interface: Csr&quot;">​</a></h1><p>A sparse matrix in compressed rows: the adjacency of a graph, say. A tree of tensors, which may be an argument of a traced or compiled function or be closed over. Made by <a href="./../functions/csr.html">csr</a>; the caller disposes of it, with <code>treeDispose</code>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./CompressedRows.html"><code>CompressedRows</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-pointers"></a> <code>pointers</code></td><td><code>readonly</code></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td>The entries of row <code>i</code> are numbers <code>pointers[i]</code> to <code>pointers[i + 1] − 1</code>; int32 <code>[rows + 1]</code>.</td><td><a href="./CompressedRows.html"><code>CompressedRows</code></a>.<a href="./CompressedRows.html#property-pointers"><code>pointers</code></a></td></tr><tr><td><a id="property-columns"></a> <code>columns</code></td><td><code>readonly</code></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td>The column of each entry; int32 <code>[entries]</code>.</td><td><a href="./CompressedRows.html"><code>CompressedRows</code></a>.<a href="./CompressedRows.html#property-columns"><code>columns</code></a></td></tr><tr><td><a id="property-rows"></a> <code>rows</code></td><td><code>readonly</code></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td>The row of each entry; int32 <code>[entries]</code>, rising.</td><td>-</td></tr><tr><td><a id="property-turned"></a> <code>turned</code></td><td><code>readonly</code></td><td><a href="./CompressedRows.html"><code>CompressedRows</code></a> &amp; <code>object</code></td><td>The transpose, in compressed rows of its own.</td><td>-</td></tr><tr><td><a id="property-values"></a> <code>values?</code></td><td><code>readonly</code></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td>The numbers of the entries, float32 <code>[entries]</code> or <code>[entries, heads]</code>; left out where all are 1.</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/interfaces/Csr.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Csr = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Csr as default
};
