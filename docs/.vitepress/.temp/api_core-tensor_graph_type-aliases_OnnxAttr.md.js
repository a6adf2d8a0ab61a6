import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnnxAttr","description":"An attribute of an ONNX node.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/OnnxAttr.md","filePath":"api/core-tensor/graph/type-aliases/OnnxAttr.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/OnnxAttr.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onnxattr" tabindex="-1">Type Alias: OnnxAttr <a class="header-anchor" href="#type-alias-onnxattr" aria-label="Permalink to &quot;Type Alias: OnnxAttr&quot;">​</a></h1><blockquote><p><strong>OnnxAttr</strong> = <code>number</code> | <code>string</code> | readonly <code>number</code>[] | <a href="./../interfaces/OnnxFloat.html"><code>OnnxFloat</code></a> | <a href="./../interfaces/OnnxGraph.html"><code>OnnxGraph</code></a></p></blockquote><p>An attribute of an ONNX node. Whole numbers are written as ints: mark floats with an <a href="./../interfaces/OnnxFloat.html">OnnxFloat</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/OnnxAttr.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxAttr = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxAttr as default
};
