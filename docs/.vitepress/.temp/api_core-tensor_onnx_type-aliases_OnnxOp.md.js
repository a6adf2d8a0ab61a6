import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnnxOp","description":"Computes one op of ONNX with tf.* ops.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/type-aliases/OnnxOp.md","filePath":"api/core-tensor/onnx/type-aliases/OnnxOp.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/type-aliases/OnnxOp.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onnxop" tabindex="-1">Type Alias: OnnxOp <a class="header-anchor" href="#type-alias-onnxop" aria-label="Permalink to &quot;Type Alias: OnnxOp&quot;">​</a></h1><blockquote><p><strong>OnnxOp</strong> = (<code>call</code>) =&gt; <a href="./OnnxResult.html"><code>OnnxResult</code></a></p></blockquote><p>Computes one op of ONNX with <code>tf.*</code> ops. What it returns may be a tensor, or a <a href="./../../graph/classes/HostArray.html">HostArray</a> for numbers that are known before the model runs (shapes and the like).</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>call</code></td><td><a href="./../interfaces/OnnxCall.html"><code>Onnx<wbr>Call</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./OnnxResult.html"><code>OnnxResult</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/type-aliases/OnnxOp.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxOp = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxOp as default
};
