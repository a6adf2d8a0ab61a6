import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: triangularSolve64Defaults","description":"Defaults of TriangularSolve64Options.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/variables/triangularSolve64Defaults.md","filePath":"api/core-tensor/linalg/variables/triangularSolve64Defaults.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/variables/triangularSolve64Defaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-triangularsolve64defaults" tabindex="-1">Variable: triangularSolve64Defaults <a class="header-anchor" href="#variable-triangularsolve64defaults" aria-label="Permalink to &quot;Variable: triangularSolve64Defaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>triangularSolve64Defaults</strong>: <code>Required</code>&lt;<a href="./../interfaces/TriangularSolve64Options.html"><code>TriangularSolve64Options</code></a>&gt;</p></blockquote><p>Defaults of <a href="./../interfaces/TriangularSolve64Options.html">TriangularSolve64Options</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/variables/triangularSolve64Defaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const triangularSolve64Defaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  triangularSolve64Defaults as default
};
