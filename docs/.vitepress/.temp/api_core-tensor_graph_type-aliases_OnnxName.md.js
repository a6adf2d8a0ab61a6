import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OnnxName","description":"The name of a value in an ONNX graph.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/OnnxName.md","filePath":"api/core-tensor/graph/type-aliases/OnnxName.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/OnnxName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-onnxname" tabindex="-1">Type Alias: OnnxName <a class="header-anchor" href="#type-alias-onnxname" aria-label="Permalink to &quot;Type Alias: OnnxName&quot;">​</a></h1><blockquote><p><strong>OnnxName</strong> = <code>string</code></p></blockquote><p>The name of a value in an ONNX graph.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/OnnxName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxName as default
};
