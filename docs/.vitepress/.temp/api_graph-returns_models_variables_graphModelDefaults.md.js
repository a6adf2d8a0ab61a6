import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: graphModelDefaults","description":"The defaults of GraphModelOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/variables/graphModelDefaults.md","filePath":"api/graph-returns/models/variables/graphModelDefaults.md"}');
const _sfc_main = { name: "api/graph-returns/models/variables/graphModelDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-graphmodeldefaults" tabindex="-1">Variable: graphModelDefaults <a class="header-anchor" href="#variable-graphmodeldefaults" aria-label="Permalink to &quot;Variable: graphModelDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>graphModelDefaults</strong>: <code>Required</code>&lt;<a href="./../interfaces/GraphModelOptions.html"><code>GraphModelOptions</code></a>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/GraphModelOptions.html">GraphModelOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/variables/graphModelDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const graphModelDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  graphModelDefaults as default
};
