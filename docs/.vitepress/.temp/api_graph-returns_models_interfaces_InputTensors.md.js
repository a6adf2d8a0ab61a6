import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InputTensors","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/InputTensors.md","filePath":"api/graph-returns/models/interfaces/InputTensors.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/InputTensors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-inputtensors" tabindex="-1">Interface: InputTensors <a class="header-anchor" href="#interface-inputtensors" aria-label="Permalink to &quot;Interface: InputTensors&quot;">​</a></h1><p>What a graph model reads of some purchases: a tree of tensors, for compiled functions.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-messages"></a> <code>messages</code></td><td><code>readonly</code></td><td>readonly <code>Pick</code>&lt;<a href="./MessageRelation.html"><code>MessageRelation</code></a>, <code>&quot;degrees&quot;</code> | <code>&quot;matrix&quot;</code>&gt;[]</td><td>In the order of the relations of the input.</td></tr><tr><td><a id="property-x"></a> <code>x</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&gt;&gt;</td><td>Features of the nodes around the purchases, <code>[nodes, width]</code> by kind.</td></tr><tr><td><a id="property-vectors"></a> <code>vectors</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&gt;&gt;</td><td>Rows among the vectors of a kind, int32 <code>[nodes]</code>.</td></tr><tr><td><a id="property-ends"></a> <code>ends</code></td><td><code>readonly</code></td><td><a href="./PurchaseEnds.html"><code>PurchaseEnds</code></a></td><td>Ends of the purchases.</td></tr><tr><td><a id="property-y"></a> <code>y</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>Outcomes, float32 <code>[purchases]</code>.</td></tr><tr><td><a id="property-weight"></a> <code>weight</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>Share of each purchase in the loss, float32 <code>[purchases]</code>; 0 for those that fill up.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/InputTensors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InputTensors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InputTensors as default
};
