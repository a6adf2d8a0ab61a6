import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnnxLowering","description":"The onnx column of the kernel table: writes a node as ONNX nodes and returns the names of its outputs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/OnnxLowering.md","filePath":"api/core-tensor/graph/type-aliases/OnnxLowering.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/OnnxLowering.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onnxlowering" tabindex="-1">Type Alias: OnnxLowering <a class="header-anchor" href="#type-alias-onnxlowering" aria-label="Permalink to &quot;Type Alias: OnnxLowering&quot;">​</a></h1><blockquote><p><strong>OnnxLowering</strong> = (<code>writer</code>, <code>inputs</code>, <code>node</code>) =&gt; <a href="./OnnxName.html"><code>OnnxName</code></a> | readonly <a href="./OnnxName.html"><code>OnnxName</code></a>[] | <code>null</code></p></blockquote><p>The <code>onnx</code> column of the kernel table: writes a node as ONNX nodes and returns the names of its outputs. <code>null</code> says that this node, with these types or attributes, has no ONNX form; the row&#39;s <code>value</code> then runs on the host.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>writer</code></td><td><a href="./../interfaces/OnnxWriter.html"><code>Onnx<wbr>Writer</code></a></td></tr><tr><td><code>inputs</code></td><td>readonly <a href="./OnnxName.html"><code>Onnx<wbr>Name</code></a>[]</td></tr><tr><td><code>node</code></td><td><a href="./../interfaces/LoweredNode.html"><code>Lowered<wbr>Node</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./OnnxName.html"><code>OnnxName</code></a> | readonly <a href="./OnnxName.html"><code>OnnxName</code></a>[] | <code>null</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/OnnxLowering.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxLowering = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxLowering as default
};
