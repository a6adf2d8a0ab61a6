import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxContext","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/OnnxContext.md","filePath":"api/core-tensor/onnx/interfaces/OnnxContext.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/OnnxContext.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-onnxcontext" tabindex="-1">Interface: OnnxContext <a class="header-anchor" href="#interface-onnxcontext" aria-label="Permalink to &quot;Interface: OnnxContext&quot;">​</a></h1><p>What an op may ask of the training call it is part of.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-opset"></a> <code>opset</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Version of the set of ops that the node&#39;s op belongs to.</td></tr><tr><td><a id="property-producer"></a> <code>producer</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The program that wrote the file.</td></tr><tr><td><a id="property-training"></a> <code>training</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>-</td></tr><tr><td><a id="property-momentum"></a> <code>momentum</code></td><td><code>readonly</code></td><td><code>number</code> | <code>undefined</code></td><td>See <code>ApplyOptions.momentum</code>.</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td>() =&gt; <a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1D</code></a></td><td>A key of the node&#39;s own; raises code &quot;option&quot; when the call was given none.</td></tr><tr><td><a id="property-batch"></a> <code>batch</code></td><td><code>readonly</code></td><td>{ <code>written</code>: <code>number</code>; <code>given</code>: <code>number</code>; } | <code>undefined</code></td><td>The batch that the file fixes and that of this call, for nodes that read what is computed from the inputs; undefined where a call may have no other batch. See <code>FromOnnxOptions.anyBatch</code>.</td></tr><tr><td><a id="property-setstate"></a> <code>setState</code></td><td><code>readonly</code></td><td>(<code>name</code>, <code>value</code>) =&gt; <code>void</code></td><td>Replaces a leaf of the state, by the name of the value in the file.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/interfaces/OnnxContext.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxContext = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxContext as default
};
