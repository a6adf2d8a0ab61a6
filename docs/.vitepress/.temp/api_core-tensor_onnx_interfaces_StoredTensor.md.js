import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StoredTensor","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/StoredTensor.md","filePath":"api/core-tensor/onnx/interfaces/StoredTensor.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/StoredTensor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-storedtensor" tabindex="-1">Interface: StoredTensor <a class="header-anchor" href="#interface-storedtensor" aria-label="Permalink to &quot;Interface: StoredTensor&quot;">​</a></h1><p>A tensor as an ONNX file holds it, in an element type of ours.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-shape"></a> <code>shape</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>-</td></tr><tr><td><a id="property-dtype"></a> <code>dtype</code></td><td><code>readonly</code></td><td><code>&quot;float32&quot;</code> | <code>&quot;int32&quot;</code> | <code>&quot;bool&quot;</code></td><td>-</td></tr><tr><td><a id="property-data"></a> <code>data</code></td><td><code>readonly</code></td><td><code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Int32Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;</td><td>-</td></tr><tr><td><a id="property-wide"></a> <code>wide</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>True where whole numbers did not fit 32 bits and were set to the nearest that do.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/interfaces/StoredTensor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StoredTensor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StoredTensor as default
};
