import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnnxTensors","description":"Inputs or outputs of an ONNX model: one tensor, or one each in the order of the file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/type-aliases/OnnxTensors.md","filePath":"api/core-tensor/onnx/type-aliases/OnnxTensors.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/type-aliases/OnnxTensors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onnxtensors" tabindex="-1">Type Alias: OnnxTensors <a class="header-anchor" href="#type-alias-onnxtensors" aria-label="Permalink to &quot;Type Alias: OnnxTensors&quot;">​</a></h1><blockquote><p><strong>OnnxTensors</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></blockquote><p>Inputs or outputs of an ONNX model: one tensor, or one each in the order of the file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/type-aliases/OnnxTensors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxTensors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxTensors as default
};
