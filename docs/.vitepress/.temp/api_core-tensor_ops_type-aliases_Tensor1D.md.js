import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Tensor1D","description":"Tensor","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/type-aliases/Tensor1D.md","filePath":"api/core-tensor/ops/type-aliases/Tensor1D.md"}');
const _sfc_main = { name: "api/core-tensor/ops/type-aliases/Tensor1D.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tensor1d" tabindex="-1">Type Alias: Tensor1D <a class="header-anchor" href="#type-alias-tensor1d" aria-label="Permalink to &quot;Type Alias: Tensor1D&quot;">​</a></h1><blockquote><p><strong>Tensor1D</strong> = <a href="./../classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../enumerations/Rank.html#r1"><code>R1</code></a>&gt;</p></blockquote><h2 id="doclink" tabindex="-1">Doclink <a class="header-anchor" href="#doclink" aria-label="Permalink to &quot;Doclink&quot;">​</a></h2><p>Tensor</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/type-aliases/Tensor1D.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Tensor1D = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Tensor1D as default
};
