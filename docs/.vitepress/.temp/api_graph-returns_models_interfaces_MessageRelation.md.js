import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MessageRelation","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/MessageRelation.md","filePath":"api/graph-returns/models/interfaces/MessageRelation.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/MessageRelation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-messagerelation" tabindex="-1">Interface: MessageRelation <a class="header-anchor" href="#interface-messagerelation" aria-label="Permalink to &quot;Interface: MessageRelation&quot;">​</a></h1><p>Messages from nodes of one kind to nodes of another.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Names its weights: the same relation of another graph has the same name.</td></tr><tr><td><a id="property-from"></a> <code>from</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-to"></a> <code>to</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-matrix"></a> <code>matrix</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/sparse/interfaces/Csr.html"><code>Csr</code></a></td><td><code>[nodes of to, nodes of from]</code>.</td></tr><tr><td><a id="property-degrees"></a> <code>degrees?</code></td><td><code>readonly</code></td><td><code>object</code></td><td>In a part of a graph: how many of these messages its nodes have in the whole graph, at the receiving and at the sending end; float32 <code>[nodes of to]</code> and <code>[nodes of from]</code>. Sums over some of a node&#39;s neighbours are then brought to what all would give.</td></tr><tr><td><code>degrees.to</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr><tr><td><code>degrees.from</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/MessageRelation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MessageRelation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MessageRelation as default
};
