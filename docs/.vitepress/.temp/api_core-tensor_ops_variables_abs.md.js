import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: abs","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/variables/abs.md","filePath":"api/core-tensor/ops/variables/abs.md"}');
const _sfc_main = { name: "api/core-tensor/ops/variables/abs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-abs" tabindex="-1">Variable: abs <a class="header-anchor" href="#variable-abs" aria-label="Permalink to &quot;Variable: abs&quot;">​</a></h1><blockquote><p><code>const</code> <strong>abs</strong>: <em>typeof</em> <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>abs_</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/variables/abs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const abs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  abs as default
};
