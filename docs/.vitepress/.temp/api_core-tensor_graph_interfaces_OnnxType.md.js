import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxType","description":"The type of a value of an ONNX graph; counts of steps are int64, which no value of a program is.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/OnnxType.md","filePath":"api/core-tensor/graph/interfaces/OnnxType.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/OnnxType.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-onnxtype" tabindex="-1">Interface: OnnxType <a class="header-anchor" href="#interface-onnxtype" aria-label="Permalink to &quot;Interface: OnnxType&quot;">​</a></h1><p>The type of a value of an ONNX graph; counts of steps are int64, which no value of a program is.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-shape"></a> <code>shape</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><a id="property-dtype"></a> <code>dtype</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/DType.html"><code>DType</code></a> | <code>&quot;int64&quot;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/OnnxType.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxType = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxType as default
};
