import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"fishleg/rivals","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/rivals/index.md","filePath":"api/fishleg/rivals/index.md"}');
const _sfc_main = { name: "api/fishleg/rivals/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="fishleg-rivals" tabindex="-1">fishleg/rivals <a class="header-anchor" href="#fishleg-rivals" aria-label="Permalink to &quot;fishleg/rivals&quot;">​</a></h1><p>Other preconditioners with the interface of FishLeg, to compare it with: K-FAC, Shampoo and the diagonal natural gradient.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/DiagonalNaturalGradientOptions.html">DiagonalNaturalGradientOptions</a></li><li><a href="./interfaces/ScaleByDiagonalFisherOptions.html">ScaleByDiagonalFisherOptions</a></li><li><a href="./interfaces/DiagonalFisherState.html">DiagonalFisherState</a></li><li><a href="./interfaces/KfacOptions.html">KfacOptions</a></li><li><a href="./interfaces/ScaleByKfacOptions.html">ScaleByKfacOptions</a></li><li><a href="./interfaces/KroneckerPair.html">KroneckerPair</a></li><li><a href="./interfaces/KfacState.html">KfacState</a></li><li><a href="./interfaces/NaturalStepOptions.html">NaturalStepOptions</a></li><li><a href="./interfaces/ScaleByShampooOptions.html">ScaleByShampooOptions</a></li><li><a href="./interfaces/ShampooState.html">ShampooState</a></li><li><a href="./interfaces/ShampooOptions.html">ShampooOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Damping.html">Damping</a></li><li><a href="./type-aliases/MaxDecrease.html">MaxDecrease</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/scaleByDiagonalFisherDefaults.html">scaleByDiagonalFisherDefaults</a></li><li><a href="./variables/scaleByKfacDefaults.html">scaleByKfacDefaults</a></li><li><a href="./variables/scaleByShampooDefaults.html">scaleByShampooDefaults</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/diagonalNaturalGradient.html">diagonalNaturalGradient</a></li><li><a href="./functions/scaleByDiagonalFisher.html">scaleByDiagonalFisher</a></li><li><a href="./functions/kfac.html">kfac</a></li><li><a href="./functions/scaleByKfac.html">scaleByKfac</a></li><li><a href="./functions/scaleByShampoo.html">scaleByShampoo</a></li><li><a href="./functions/shampoo.html">shampoo</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
