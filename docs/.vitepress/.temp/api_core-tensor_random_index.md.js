import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/random","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/random/index.md","filePath":"api/core-tensor/random/index.md"}');
const _sfc_main = { name: "api/core-tensor/random/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-random" tabindex="-1">core-tensor/random <a class="header-anchor" href="#core-tensor-random" aria-label="Permalink to &quot;core-tensor/random&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ChoiceOptions.html">ChoiceOptions</a></li><li><a href="./interfaces/HostRandom.html">HostRandom</a></li><li><a href="./interfaces/TruncatedNormalOptions.html">TruncatedNormalOptions</a></li><li><a href="./interfaces/UniformOptions.html">UniformOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Key.html">Key</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/truncatedNormalDefaults.html">truncatedNormalDefaults</a></li><li><a href="./variables/uniformDefaults.html">uniformDefaults</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/bits.html">bits</a></li><li><a href="./functions/choice.html">choice</a></li><li><a href="./functions/drawBernoulli.html">drawBernoulli</a></li><li><a href="./functions/drawCategorical.html">drawCategorical</a></li><li><a href="./functions/gamma.html">gamma</a></li><li><a href="./functions/beta.html">beta</a></li><li><a href="./functions/dirichlet.html">dirichlet</a></li><li><a href="./functions/hostRandom.html">hostRandom</a></li><li><a href="./functions/key.html">key</a></li><li><a href="./functions/split.html">split</a></li><li><a href="./functions/foldIn.html">foldIn</a></li><li><a href="./functions/normal.html">normal</a></li><li><a href="./functions/orthogonal.html">orthogonal</a></li><li><a href="./functions/permutation.html">permutation</a></li><li><a href="./functions/poisson.html">poisson</a></li><li><a href="./functions/randint.html">randint</a></li><li><a href="./functions/truncatedNormal.html">truncatedNormal</a></li><li><a href="./functions/uniform.html">uniform</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/random/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
