import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Precision","description":"The digits of floats in a compiled function.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/type-aliases/Precision.md","filePath":"api/core-tensor/train/type-aliases/Precision.md"}');
const _sfc_main = { name: "api/core-tensor/train/type-aliases/Precision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-precision" tabindex="-1">Type Alias: Precision <a class="header-anchor" href="#type-alias-precision" aria-label="Permalink to &quot;Type Alias: Precision&quot;">​</a></h1><blockquote><p><strong>Precision</strong> = <code>&quot;float32&quot;</code> | <code>&quot;float64&quot;</code></p></blockquote><p>The digits of floats in a compiled function.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/type-aliases/Precision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Precision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Precision as default
};
