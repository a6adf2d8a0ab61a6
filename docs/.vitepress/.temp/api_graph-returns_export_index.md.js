import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"graph-returns/export","description":"Purchases for other programs, and what was trained there: Parquet for the SQL files, arrays for PyTorch Geometric, weights there and back.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/export/index.md","filePath":"api/graph-returns/export/index.md"}');
const _sfc_main = { name: "api/graph-returns/export/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="graph-returns-export" tabindex="-1">graph-returns/export <a class="header-anchor" href="#graph-returns-export" aria-label="Permalink to &quot;graph-returns/export&quot;">​</a></h1><p>Purchases for other programs, and what was trained there: Parquet for the SQL files, arrays for PyTorch Geometric, weights there and back. Node only.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/GraphEncoderOptions.html">GraphEncoderOptions</a></li><li><a href="./interfaces/ImportGraphModelOptions.html">ImportGraphModelOptions</a></li><li><a href="./interfaces/FittedGraph.html">FittedGraph</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/exportGraph.html">exportGraph</a></li><li><a href="./functions/exportTables.html">exportTables</a></li><li><a href="./functions/importGraphModel.html">importGraphModel</a></li><li><a href="./functions/exportWeights.html">exportWeights</a></li><li><a href="./functions/importWeights.html">importWeights</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="returnsdata" tabindex="-1">ReturnsData <a class="header-anchor" href="#returnsdata" aria-label="Permalink to &quot;ReturnsData&quot;">​</a></h3><p>Re-exports <a href="./../decide/interfaces/ReturnsData.html">ReturnsData</a></p><hr><h3 id="returnstask" tabindex="-1">ReturnsTask <a class="header-anchor" href="#returnstask" aria-label="Permalink to &quot;ReturnsTask&quot;">​</a></h3><p>Re-exports <a href="./../decide/interfaces/ReturnsTask.html">ReturnsTask</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/export/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
