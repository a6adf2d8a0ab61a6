import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: uniformDefaults","description":"The defaults of UniformOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/random/variables/uniformDefaults.md","filePath":"api/core-tensor/random/variables/uniformDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/random/variables/uniformDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-uniformdefaults" tabindex="-1">Variable: uniformDefaults <a class="header-anchor" href="#variable-uniformdefaults" aria-label="Permalink to &quot;Variable: uniformDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>uniformDefaults</strong>: <code>Required</code>&lt;<a href="./../interfaces/UniformOptions.html"><code>UniformOptions</code></a>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/UniformOptions.html">UniformOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/random/variables/uniformDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const uniformDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  uniformDefaults as default
};
