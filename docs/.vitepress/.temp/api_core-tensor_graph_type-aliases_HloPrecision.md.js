import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HloPrecision","description":"\\"highest\\": float32 as it is.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/HloPrecision.md","filePath":"api/core-tensor/graph/type-aliases/HloPrecision.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/HloPrecision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-hloprecision" tabindex="-1">Type Alias: HloPrecision <a class="header-anchor" href="#type-alias-hloprecision" aria-label="Permalink to &quot;Type Alias: HloPrecision&quot;">​</a></h1><blockquote><p><strong>HloPrecision</strong> = <code>&quot;default&quot;</code> | <code>&quot;high&quot;</code> | <code>&quot;highest&quot;</code></p></blockquote><p><code>&quot;highest&quot;</code>: float32 as it is. <code>&quot;high&quot;</code> and <code>&quot;default&quot;</code> let devices round the factors of products first: to TF32 on GPUs of NVIDIA, to one or several bfloat16 on TPUs.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/HloPrecision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HloPrecision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HloPrecision as default
};
