import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: KernelInputs","description":"Inputs of an op: by name, or a list for ops over lists.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/KernelInputs.md","filePath":"api/core-tensor/graph/type-aliases/KernelInputs.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/KernelInputs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-kernelinputs" tabindex="-1">Type Alias: KernelInputs <a class="header-anchor" href="#type-alias-kernelinputs" aria-label="Permalink to &quot;Type Alias: KernelInputs&quot;">​</a></h1><blockquote><p><strong>KernelInputs</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | <code>undefined</code>&gt;&gt; | readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></blockquote><p>Inputs of an op: by name, or a list for ops over lists.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/KernelInputs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KernelInputs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KernelInputs as default
};
