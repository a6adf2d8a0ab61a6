import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LinearSolver","description":"The methods of linearSolve.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/type-aliases/LinearSolver.md","filePath":"api/core-tensor/linalg/type-aliases/LinearSolver.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/type-aliases/LinearSolver.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-linearsolver" tabindex="-1">Type Alias: LinearSolver <a class="header-anchor" href="#type-alias-linearsolver" aria-label="Permalink to &quot;Type Alias: LinearSolver&quot;">​</a></h1><blockquote><p><strong>LinearSolver</strong> = <code>&quot;cg&quot;</code> | <code>&quot;minres&quot;</code> | <code>&quot;fgmres&quot;</code> | <code>&quot;bicgstab&quot;</code></p></blockquote><p>The methods of <a href="./../functions/linearSolve.html">linearSolve</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/type-aliases/LinearSolver.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LinearSolver = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LinearSolver as default
};
