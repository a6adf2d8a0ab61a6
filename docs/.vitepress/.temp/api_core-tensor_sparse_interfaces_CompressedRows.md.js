import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CompressedRows","description":"Where the entries of a sparse matrix are, in compressed rows.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/interfaces/CompressedRows.md","filePath":"api/core-tensor/sparse/interfaces/CompressedRows.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/interfaces/CompressedRows.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-compressedrows" tabindex="-1">Interface: CompressedRows <a class="header-anchor" href="#interface-compressedrows" aria-label="Permalink to &quot;Interface: CompressedRows&quot;">​</a></h1><p>Where the entries of a sparse matrix are, in compressed rows.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./Csr.html"><code>Csr</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-pointers"></a> <code>pointers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">The entries of row <code>i</code> are numbers <code>pointers[i]</code> to <code>pointers[i + 1] − 1</code>; int32 <code>[rows + 1]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-columns"></a> <code>columns</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">The column of each entry; int32 <code>[entries]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/interfaces/CompressedRows.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CompressedRows = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CompressedRows as default
};
