import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxPort","description":"An input or output of the graph.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/OnnxPort.md","filePath":"api/core-tensor/onnx/interfaces/OnnxPort.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/OnnxPort.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-onnxport" tabindex="-1">Interface: OnnxPort <a class="header-anchor" href="#interface-onnxport" aria-label="Permalink to &quot;Interface: OnnxPort&quot;">​</a></h1><p>An input or output of the graph.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-dtype"></a> <code>dtype</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../graph/type-aliases/DType.html"><code>DType</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly (<code>string</code> | <code>number</code> | <code>null</code>)[] | <code>undefined</code></td><td role="cell" data-label="Description">A size, the name of a size that may vary, or <code>null</code> for a size without a name; <code>undefined</code> where the file says nothing.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/interfaces/OnnxPort.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxPort = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxPort as default
};
