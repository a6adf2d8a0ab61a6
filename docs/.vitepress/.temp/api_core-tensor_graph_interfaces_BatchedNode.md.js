import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BatchedNode","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/BatchedNode.md","filePath":"api/core-tensor/graph/interfaces/BatchedNode.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/BatchedNode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-batchednode" tabindex="-1">Interface: BatchedNode <a class="header-anchor" href="#interface-batchednode" aria-label="Permalink to &quot;Interface: BatchedNode&quot;">​</a></h1><p>One op on a batch of examples, as its batch rule sees it: tensors of the level below <code>vmap</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-inputs"></a> <code>inputs</code></td><td><code>readonly</code></td><td>readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td>The inputs in the order of the row. Where <code>batched</code> says so, the first axis of an input is the batch and the others are those of one example; the rest are the same for all examples.</td></tr><tr><td><a id="property-batched"></a> <code>batched</code></td><td><code>readonly</code></td><td>readonly <code>boolean</code>[]</td><td>-</td></tr><tr><td><a id="property-size"></a> <code>size</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of examples.</td></tr><tr><td><a id="property-attrs"></a> <code>attrs</code></td><td><code>readonly</code></td><td><a href="./Attrs.html"><code>Attrs</code></a></td><td>The canonical attributes of the op on one example.</td></tr><tr><td><a id="property-op"></a> <code>op</code></td><td><code>readonly</code></td><td>(<code>inputs</code>, <code>attrs?</code>) =&gt; <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td>Runs the same op on other inputs, in the order of the row.</td></tr><tr><td><a id="property-call"></a> <code>call</code></td><td><code>readonly</code></td><td><code>Call</code></td><td>Runs another kernel of the table.</td></tr><tr><td><a id="property-trace"></a> <code>trace</code></td><td><code>readonly</code></td><td>(<code>f</code>, <code>types</code>) =&gt; <code>object</code></td><td>Records a graph, for ops that hold one.</td></tr><tr><td><a id="property-batchbody"></a> <code>batchBody</code></td><td><code>readonly</code></td><td><code>BatchBody</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/BatchedNode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchedNode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchedNode as default
};
