import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: ceil","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/variables/ceil.md","filePath":"api/core-tensor/ops/variables/ceil.md"}');
const _sfc_main = { name: "api/core-tensor/ops/variables/ceil.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-ceil" tabindex="-1">Variable: ceil <a class="header-anchor" href="#variable-ceil" aria-label="Permalink to &quot;Variable: ceil&quot;">​</a></h1><blockquote><p><code>const</code> <strong>ceil</strong>: <em>typeof</em> <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>ceil_</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/variables/ceil.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ceil = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ceil as default
};
