import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SampledGraph","description":"A part of a graph around some nodes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/SampledGraph.md","filePath":"api/graph-returns/interfaces/SampledGraph.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/SampledGraph.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sampledgraph" tabindex="-1">Interface: SampledGraph <a class="header-anchor" href="#interface-sampledgraph" aria-label="Permalink to &quot;Interface: SampledGraph&quot;">​</a></h1><p>A part of a graph around some nodes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-nodes"></a> <code>nodes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>Int32<wbr>Array</code>&gt;&gt;</td><td role="cell" data-label="Description">The graph&#39;s number of each local node, by kind; the seeds come first, in the order given.</td></tr><tr role="row"><td role="cell"><a id="property-within"></a> <code>within</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, readonly <code>number</code>[]&gt;&gt;</td><td role="cell" data-label="Description">By kind: how many nodes there are within 0, 1, 2 … hops.</td></tr><tr role="row"><td role="cell"><a id="property-messages"></a> <code>messages</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./SampledMessages.html"><code>Sampled<wbr>Messages</code></a>[]</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/SampledGraph.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SampledGraph = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SampledGraph as default
};
