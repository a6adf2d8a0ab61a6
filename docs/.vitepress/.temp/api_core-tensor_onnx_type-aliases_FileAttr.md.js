import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FileAttr","description":"An attribute of a node; graphs (of control flow) and other rare kinds only by their name.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/type-aliases/FileAttr.md","filePath":"api/core-tensor/onnx/type-aliases/FileAttr.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/type-aliases/FileAttr.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fileattr" tabindex="-1">Type Alias: FileAttr <a class="header-anchor" href="#type-alias-fileattr" aria-label="Permalink to &quot;Type Alias: FileAttr&quot;">​</a></h1><blockquote><p><strong>FileAttr</strong> = <code>number</code> | <code>string</code> | readonly <code>number</code>[] | readonly <code>string</code>[] | { <code>tensor</code>: <a href="./../interfaces/StoredTensor.html"><code>StoredTensor</code></a>; } | { <code>unsupported</code>: <code>string</code>; }</p></blockquote><p>An attribute of a node; graphs (of control flow) and other rare kinds only by their name.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/type-aliases/FileAttr.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FileAttr = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FileAttr as default
};
