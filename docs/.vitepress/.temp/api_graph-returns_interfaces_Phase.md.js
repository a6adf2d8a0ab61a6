import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Phase","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/Phase.md","filePath":"api/graph-returns/interfaces/Phase.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Phase.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-phase" tabindex="-1">Interface: Phase <a class="header-anchor" href="#interface-phase" aria-label="Permalink to &quot;Interface: Phase&quot;">​</a></h1><p>Purchases that a model learns from or is judged on, and the graph it may look at meanwhile.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>&quot;test&quot;</code> | <code>&quot;train&quot;</code> | <code>&quot;validation&quot;</code></td><td>-</td></tr><tr><td><a id="property-split"></a> <code>split</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/SplitName.html"><code>SplitName</code></a></td><td>-</td></tr><tr><td><a id="property-edges"></a> <code>edges</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>Numbers of the supervised edges in <code>data.splits[split].edges</code>, rising.</td></tr><tr><td><a id="property-messages"></a> <code>messages</code></td><td><code>readonly</code></td><td><a href="./Messages.html"><code>Messages</code></a></td><td>-</td></tr><tr><td><a id="property-removesupervised"></a> <code>removeSupervised</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether supervised edges are among the messages, so that each batch has to take its own edges, their reverses and all edges between the same two nodes out first: <a href="./../functions/supervisionFolds.html">supervisionFolds</a> and <code>sampleNeighbours</code> do.</td></tr><tr><td><a id="property-quadrant"></a> <code>quadrant</code></td><td><code>readonly</code></td><td><code>Uint8Array</code></td><td>For each supervised edge whether its customer and its variant have a training edge: 0 known and known, 1 new customer, 2 new variant, 3 both new. See <a href="./../variables/quadrantNames.html">quadrantNames</a>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Phase.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Phase = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Phase as default
};
