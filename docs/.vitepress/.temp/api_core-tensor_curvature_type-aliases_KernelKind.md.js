import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: KernelKind","description":"What a parameter is to the op that multiplies with it, or looks up in it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/type-aliases/KernelKind.md","filePath":"api/core-tensor/curvature/type-aliases/KernelKind.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/type-aliases/KernelKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-kernelkind" tabindex="-1">Type Alias: KernelKind <a class="header-anchor" href="#type-alias-kernelkind" aria-label="Permalink to &quot;Type Alias: KernelKind&quot;">​</a></h1><blockquote><p><strong>KernelKind</strong> = <code>&quot;dense&quot;</code> | <code>&quot;conv&quot;</code> | <code>&quot;depthwise&quot;</code> | <code>&quot;table&quot;</code></p></blockquote><p>What a parameter is to the op that multiplies with it, or looks up in it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/type-aliases/KernelKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KernelKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KernelKind as default
};
