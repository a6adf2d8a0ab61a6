import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SolverStatus","description":"How an iterative solver ended; statusHelp has a text for each.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/type-aliases/SolverStatus.md","filePath":"api/core-tensor/curvature/type-aliases/SolverStatus.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/type-aliases/SolverStatus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-solverstatus" tabindex="-1">Type Alias: SolverStatus <a class="header-anchor" href="#type-alias-solverstatus" aria-label="Permalink to &quot;Type Alias: SolverStatus&quot;">​</a></h1><blockquote><p><strong>SolverStatus</strong> = <code>&quot;converged&quot;</code> | <code>&quot;max-steps&quot;</code> | <code>&quot;breakdown&quot;</code> | <code>&quot;non-finite&quot;</code></p></blockquote><p>How an iterative solver ended; <a href="./../../linalg/variables/statusHelp.html">statusHelp</a> has a text for each.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/type-aliases/SolverStatus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SolverStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SolverStatus as default
};
