import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FitMethod","description":"How long steps are; see SolverOptions.method.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/FitMethod.md","filePath":"api/reversible-gn/least-squares/type-aliases/FitMethod.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/FitMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fitmethod" tabindex="-1">Type Alias: FitMethod <a class="header-anchor" href="#type-alias-fitmethod" aria-label="Permalink to &quot;Type Alias: FitMethod&quot;">​</a></h1><blockquote><p><strong>FitMethod</strong> = <code>&quot;trust-region&quot;</code> | <code>&quot;levenberg-marquardt&quot;</code> | <code>&quot;adaptive-ratio&quot;</code></p></blockquote><p>How long steps are; see <a href="./../interfaces/CurveFitOptions.html#property-method">SolverOptions.method</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/FitMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitMethod as default
};
