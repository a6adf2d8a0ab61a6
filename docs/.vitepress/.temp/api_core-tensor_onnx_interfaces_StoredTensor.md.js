import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StoredTensor","description":"A tensor as an ONNX file holds it, in an element type of ours.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/StoredTensor.md","filePath":"api/core-tensor/onnx/interfaces/StoredTensor.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/StoredTensor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-storedtensor" tabindex="-1">Interface: StoredTensor <a class="header-anchor" href="#interface-storedtensor" aria-label="Permalink to &quot;Interface: StoredTensor&quot;">​</a></h1><p>A tensor as an ONNX file holds it, in an element type of ours.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-dtype"></a> <code>dtype</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;float32&quot;</code> | <code>&quot;int32&quot;</code> | <code>&quot;bool&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-data"></a> <code>data</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float32<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt; | <code>Int32<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt; | <code>Uint8<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-wide"></a> <code>wide</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">True where whole numbers did not fit 32 bits and were set to the nearest that do.</td></tr></tbody></table></div>`);
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
