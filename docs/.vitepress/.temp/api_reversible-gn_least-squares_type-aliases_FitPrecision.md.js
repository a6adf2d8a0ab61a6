import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FitPrecision","description":"The digits that a fit computes with; see SolverOptions.precision.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/FitPrecision.md","filePath":"api/reversible-gn/least-squares/type-aliases/FitPrecision.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/FitPrecision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fitprecision" tabindex="-1">Type Alias: FitPrecision <a class="header-anchor" href="#type-alias-fitprecision" aria-label="Permalink to &quot;Type Alias: FitPrecision&quot;">​</a></h1><blockquote><p><strong>FitPrecision</strong> = <code>&quot;float64&quot;</code> | <code>&quot;mixed&quot;</code> | <code>&quot;float32&quot;</code></p></blockquote><p>The digits that a fit computes with; see <a href="./../interfaces/CurveFitOptions.html#property-precision">SolverOptions.precision</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/FitPrecision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitPrecision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitPrecision as default
};
