import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: randomForestDefaults","description":"The defaults of RandomForestOptions; columnSample depends on the data.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/variables/randomForestDefaults.md","filePath":"api/graph-returns/models/variables/randomForestDefaults.md"}');
const _sfc_main = { name: "api/graph-returns/models/variables/randomForestDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-randomforestdefaults" tabindex="-1">Variable: randomForestDefaults <a class="header-anchor" href="#variable-randomforestdefaults" aria-label="Permalink to &quot;Variable: randomForestDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>randomForestDefaults</strong>: <code>Required</code>&lt;<code>Omit</code>&lt;<a href="./../interfaces/RandomForestOptions.html"><code>RandomForestOptions</code></a>, <code>&quot;columnSample&quot;</code>&gt;&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/RandomForestOptions.html">RandomForestOptions</a>; <code>columnSample</code> depends on the data.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/variables/randomForestDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const randomForestDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  randomForestDefaults as default
};
