import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GraphEncoder","description":"Message passing on a graph of several kinds of nodes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/GraphEncoder.md","filePath":"api/graph-returns/models/interfaces/GraphEncoder.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/GraphEncoder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graphencoder" tabindex="-1">Interface: GraphEncoder <a class="header-anchor" href="#interface-graphencoder" aria-label="Permalink to &quot;Interface: GraphEncoder&quot;">​</a></h1><p>Message passing on a graph of several kinds of nodes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-init"></a> <code>init</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>draws</code>, <code>shape</code>) =&gt; <a href="./EncoderParams.html"><code>Encoder<wbr>Params</code></a></td><td role="cell" data-label="Description">Seeded weights for graphs of a shape; the caller&#39;s.</td></tr><tr role="row"><td role="cell"><a id="property-apply"></a> <code>apply</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>params</code>, <code>graph</code>, <code>x</code>, <code>hear?</code>) =&gt; <code>Record</code>&lt;<code>string</code>, <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&gt;</td><td role="cell" data-label="Description">Features of all nodes after the last layer, <code>[nodes, hidden]</code> by kind.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/GraphEncoder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphEncoder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphEncoder as default
};
