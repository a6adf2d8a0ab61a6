import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: triangularSolveDefaults","description":"Defaults of TriangularSolveOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/variables/triangularSolveDefaults.md","filePath":"api/core-tensor/linalg/variables/triangularSolveDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/variables/triangularSolveDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-triangularsolvedefaults" tabindex="-1">Variable: triangularSolveDefaults <a class="header-anchor" href="#variable-triangularsolvedefaults" aria-label="Permalink to &quot;Variable: triangularSolveDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>triangularSolveDefaults</strong>: <code>Required</code>&lt;<a href="./../interfaces/TriangularSolveOptions.html"><code>TriangularSolveOptions</code></a>&gt;</p></blockquote><p>Defaults of <a href="./../interfaces/TriangularSolveOptions.html">TriangularSolveOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/variables/triangularSolveDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const triangularSolveDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  triangularSolveDefaults as default
};
