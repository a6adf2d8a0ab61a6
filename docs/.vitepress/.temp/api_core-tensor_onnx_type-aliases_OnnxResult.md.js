import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnnxResult","description":"Results of an op: values in the order of the outputs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/type-aliases/OnnxResult.md","filePath":"api/core-tensor/onnx/type-aliases/OnnxResult.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/type-aliases/OnnxResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onnxresult" tabindex="-1">Type Alias: OnnxResult <a class="header-anchor" href="#type-alias-onnxresult" aria-label="Permalink to &quot;Type Alias: OnnxResult&quot;">​</a></h1><blockquote><p><strong>OnnxResult</strong> = <a href="./OnnxValue.html"><code>OnnxValue</code></a> | readonly <a href="./OnnxValue.html"><code>OnnxValue</code></a>[]</p></blockquote><p>Results of an op: values in the order of the outputs.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/type-aliases/OnnxResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxResult as default
};
