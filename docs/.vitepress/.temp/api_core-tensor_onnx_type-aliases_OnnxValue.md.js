import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnnxValue","description":"A value of a model while it is interpreted: a tensor, or numbers that shapes and constants determine.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/type-aliases/OnnxValue.md","filePath":"api/core-tensor/onnx/type-aliases/OnnxValue.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/type-aliases/OnnxValue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onnxvalue" tabindex="-1">Type Alias: OnnxValue <a class="header-anchor" href="#type-alias-onnxvalue" aria-label="Permalink to &quot;Type Alias: OnnxValue&quot;">​</a></h1><blockquote><p><strong>OnnxValue</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | <a href="./../../graph/classes/HostArray.html"><code>HostArray</code></a></p></blockquote><p>A value of a model while it is interpreted: a tensor, or numbers that shapes and constants determine.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/type-aliases/OnnxValue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxValue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxValue as default
};
