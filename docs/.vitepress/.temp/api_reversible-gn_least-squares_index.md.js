import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"reversible-gn/least-squares","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/least-squares/index.md","filePath":"api/reversible-gn/least-squares/index.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="reversible-gn-least-squares" tabindex="-1">reversible-gn/least-squares <a class="header-anchor" href="#reversible-gn-least-squares" aria-label="Permalink to &quot;reversible-gn/least-squares&quot;">​</a></h1><p>Non-linear least squares in float64: fits of curves, and of any function of residuals.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/Conditioning.html">Conditioning</a></li><li><a href="./interfaces/NullShare.html">NullShare</a></li><li><a href="./interfaces/Covariance.html">Covariance</a></li><li><a href="./interfaces/CovarianceOptions.html">CovarianceOptions</a></li><li><a href="./interfaces/CurveFitOptions.html">CurveFitOptions</a></li><li><a href="./interfaces/CurveFit.html">CurveFit</a></li><li><a href="./interfaces/PredictOptions.html">PredictOptions</a></li><li><a href="./interfaces/Prediction.html">Prediction</a></li><li><a href="./interfaces/LeastSquaresOptions.html">LeastSquaresOptions</a></li><li><a href="./interfaces/Bounds.html">Bounds</a></li><li><a href="./interfaces/SolverOptions.html">SolverOptions</a></li><li><a href="./interfaces/FitStep.html">FitStep</a></li><li><a href="./interfaces/LeastSquaresResult.html">LeastSquaresResult</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/SystemName.html">SystemName</a></li><li><a href="./type-aliases/ByLeaf.html">ByLeaf</a></li><li><a href="./type-aliases/JacobianMode.html">JacobianMode</a></li><li><a href="./type-aliases/FitStop.html">FitStop</a></li><li><a href="./type-aliases/RobustLoss.html">RobustLoss</a></li><li><a href="./type-aliases/Numeric.html">Numeric</a></li><li><a href="./type-aliases/Traced.html">Traced</a></li><li><a href="./type-aliases/Fitted.html">Fitted</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/curveFit.html">curveFit</a></li><li><a href="./functions/leastSquares.html">leastSquares</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
