import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: solveDefaults","description":"Defaults of SolveOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/variables/solveDefaults.md","filePath":"api/core-tensor/linalg/variables/solveDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/variables/solveDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-solvedefaults" tabindex="-1">Variable: solveDefaults <a class="header-anchor" href="#variable-solvedefaults" aria-label="Permalink to &quot;Variable: solveDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>solveDefaults</strong>: <code>Required</code>&lt;<a href="./../interfaces/SolveOptions.html"><code>SolveOptions</code></a>&gt;</p></blockquote><p>Defaults of <a href="./../interfaces/SolveOptions.html">SolveOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/variables/solveDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const solveDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  solveDefaults as default
};
