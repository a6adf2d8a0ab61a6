import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GraphParams","description":"Weights of a graph model: a tree of tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/GraphParams.md","filePath":"api/graph-returns/models/interfaces/GraphParams.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/GraphParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graphparams" tabindex="-1">Interface: GraphParams <a class="header-anchor" href="#interface-graphparams" aria-label="Permalink to &quot;Interface: GraphParams&quot;">​</a></h1><p>Weights of a graph model: a tree of tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-encoder"></a> <code>encoder</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./EncoderParams.html"><code>Encoder<wbr>Params</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-decoder"></a> <code>decoder</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./DecoderParams.html"><code>Decoder<wbr>Params</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-vectors"></a> <code>vectors?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;&gt;&gt;</td><td role="cell" data-label="Description">Vectors of nodes, <code>[1 + nodes, length]</code> by kind; row 0 stands for all others, and starts as 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/GraphParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphParams as default
};
