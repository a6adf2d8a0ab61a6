import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/sparse","description":"Sparse matrices and graphs: products, attention over edges, sums over segments.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/index.md","filePath":"api/core-tensor/sparse/index.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-sparse" tabindex="-1">core-tensor/sparse <a class="header-anchor" href="#core-tensor-sparse" aria-label="Permalink to &quot;core-tensor/sparse&quot;">​</a></h1><p>Sparse matrices and graphs: products, attention over edges, sums over segments.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/AdditiveScoresOptions.html">AdditiveScoresOptions</a></li><li><a href="./interfaces/CompressedRows.html">CompressedRows</a></li><li><a href="./interfaces/Csr.html">Csr</a></li><li><a href="./interfaces/Coordinates.html">Coordinates</a></li><li><a href="./interfaces/CsrOptions.html">CsrOptions</a></li><li><a href="./interfaces/MatmulOptions.html">MatmulOptions</a></li><li><a href="./interfaces/ReorderOptions.html">ReorderOptions</a></li><li><a href="./interfaces/Reordered.html">Reordered</a></li><li><a href="./interfaces/SampledMatmulOptions.html">SampledMatmulOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Indices.html">Indices</a></li><li><a href="./type-aliases/Duplicates.html">Duplicates</a></li><li><a href="./type-aliases/Reduce.html">Reduce</a></li><li><a href="./type-aliases/OrderMethod.html">OrderMethod</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/additiveScores.html">additiveScores</a></li><li><a href="./functions/csr.html">csr</a></li><li><a href="./functions/csrShape.html">csrShape</a></li><li><a href="./functions/rowDegrees.html">rowDegrees</a></li><li><a href="./functions/columnDegrees.html">columnDegrees</a></li><li><a href="./functions/edgeSoftmax.html">edgeSoftmax</a></li><li><a href="./functions/matmul.html">matmul</a></li><li><a href="./functions/transposeMatmul.html">transposeMatmul</a></li><li><a href="./functions/reorder.html">reorder</a></li><li><a href="./functions/gatherRows.html">gatherRows</a></li><li><a href="./functions/scatterAddRows.html">scatterAddRows</a></li><li><a href="./functions/sampledMatmul.html">sampledMatmul</a></li><li><a href="./functions/segmentSum.html">segmentSum</a></li><li><a href="./functions/segmentMean.html">segmentMean</a></li><li><a href="./functions/segmentMax.html">segmentMax</a></li><li><a href="./functions/segmentSoftmax.html">segmentSoftmax</a></li><li><a href="./functions/toDense.html">toDense</a></li><li><a href="./functions/csrTranspose.html">csrTranspose</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
