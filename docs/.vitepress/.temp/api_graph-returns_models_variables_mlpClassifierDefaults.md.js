import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: mlpClassifierDefaults","description":"The defaults of MlpClassifierOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/variables/mlpClassifierDefaults.md","filePath":"api/graph-returns/models/variables/mlpClassifierDefaults.md"}');
const _sfc_main = { name: "api/graph-returns/models/variables/mlpClassifierDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-mlpclassifierdefaults" tabindex="-1">Variable: mlpClassifierDefaults <a class="header-anchor" href="#variable-mlpclassifierdefaults" aria-label="Permalink to &quot;Variable: mlpClassifierDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>mlpClassifierDefaults</strong>: <code>Required</code>&lt;<a href="./../interfaces/MlpClassifierOptions.html"><code>MlpClassifierOptions</code></a>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/MlpClassifierOptions.html">MlpClassifierOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/variables/mlpClassifierDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const mlpClassifierDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  mlpClassifierDefaults as default
};
