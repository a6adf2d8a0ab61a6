import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FittedReturns","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/FittedReturns.md","filePath":"api/graph-returns/models/interfaces/FittedReturns.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/FittedReturns.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fittedreturns" tabindex="-1">Interface: FittedReturns <a class="header-anchor" href="#interface-fittedreturns" aria-label="Permalink to &quot;Interface: FittedReturns&quot;">​</a></h1><p>A model that has learned from a task&#39;s training phase.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../../decide/interfaces/CalibratedReturns.html"><code>CalibratedReturns</code></a></li><li><a href="./FittedGraph.html"><code>FittedGraph</code></a></li><li><a href="./FittedOnRows.html"><code>FittedOnRows</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-summary"></a> <code>summary</code></td><td><code>readonly</code></td><td><a href="./FitSummary.html"><code>FitSummary</code></a></td><td>-</td></tr><tr><td><a id="property-predict"></a> <code>predict</code></td><td><code>readonly</code></td><td>(<code>data</code>, <code>phase</code>) =&gt; <code>Promise</code>&lt;<code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;</td><td>The probability of a return for each supervised purchase of a phase, in its order.</td></tr><tr><td><a id="property-saved"></a> <code>saved</code></td><td><code>readonly</code></td><td>() =&gt; <a href="./SavedModel.html"><code>SavedModel</code></a></td><td>Numbers and settings in plain memory; see <code>saveReturnsModel</code>.</td></tr><tr><td><a id="property-serving"></a> <code>serving?</code></td><td><code>readonly</code></td><td>(<code>data</code>, <code>messages</code>) =&gt; <code>Promise</code>&lt;<a href="./../../serve/interfaces/ServedModel.html"><code>ServedModel</code></a>&gt;</td><td>The model made ready for single purchases of a shop, with these messages; <code>scorer</code> asks for it. A model of your own may leave it out, and is then not served.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/FittedReturns.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FittedReturns = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FittedReturns as default
};
