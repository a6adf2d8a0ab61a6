import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NodeValues","description":"One evaluated node, as the derivative rules see it: tensors of the level below the derivative.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/NodeValues.md","filePath":"api/core-tensor/graph/interfaces/NodeValues.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/NodeValues.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nodevalues" tabindex="-1">Interface: NodeValues <a class="header-anchor" href="#interface-nodevalues" aria-label="Permalink to &quot;Interface: NodeValues&quot;">​</a></h1><p>One evaluated node, as the derivative rules see it: tensors of the level below the derivative.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-inputs"></a> <code>inputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-outputs"></a> <code>outputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-attrs"></a> <code>attrs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Attrs.html"><code>Attrs</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-call"></a> <code>call</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/CallKernel.html"><code>Call<wbr>Kernel</code></a></td><td role="cell" data-label="Description">Runs another kernel of the table.</td></tr><tr role="row"><td role="cell"><a id="property-bodies"></a> <code>bodies</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./BodyTools.html"><code>Body<wbr>Tools</code></a></td><td role="cell" data-label="Description">Derivatives of graphs, for ops that hold one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/NodeValues.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NodeValues = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NodeValues as default
};
