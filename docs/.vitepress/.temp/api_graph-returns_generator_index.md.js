import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"graph-returns/generator","description":"Simulated shops: a generator with the statistics of the published tables, and small shops of which is known what can be predicted.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/generator/index.md","filePath":"api/graph-returns/generator/index.md"}');
const _sfc_main = { name: "api/graph-returns/generator/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="graph-returns-generator" tabindex="-1">graph-returns/generator <a class="header-anchor" href="#graph-returns-generator" aria-label="Permalink to &quot;graph-returns/generator&quot;">​</a></h1><p>Simulated shops: a generator with the statistics of the published tables, and small shops of which is known what can be predicted.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/GeneratedTruth.html">GeneratedTruth</a></li><li><a href="./interfaces/GeneratedReturns.html">GeneratedReturns</a></li><li><a href="./interfaces/GeneratorParameters.html">GeneratorParameters</a></li><li><a href="./interfaces/PlantedOptions.html">PlantedOptions</a></li><li><a href="./interfaces/PlantedReturns.html">PlantedReturns</a></li><li><a href="./interfaces/GeneratorCounts.html">GeneratorCounts</a></li><li><a href="./interfaces/Progress.html">Progress</a></li><li><a href="./interfaces/GeneratorOptions.html">GeneratorOptions</a></li><li><a href="./interfaces/WriteReturnsOptions.html">WriteReturnsOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/SplitName.html">SplitName</a></li><li><a href="./type-aliases/PlantedModel.html">PlantedModel</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/generatorDefaults.html">generatorDefaults</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/generateReturns.html">generateReturns</a></li><li><a href="./functions/plantedReturns.html">plantedReturns</a></li><li><a href="./functions/writeReturns.html">writeReturns</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="returnsdata" tabindex="-1">ReturnsData <a class="header-anchor" href="#returnsdata" aria-label="Permalink to &quot;ReturnsData&quot;">​</a></h3><p>Re-exports <a href="./../decide/interfaces/ReturnsData.html">ReturnsData</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/generator/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
