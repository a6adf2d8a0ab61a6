import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ServedModel","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/ServedModel.md","filePath":"api/graph-returns/serve/interfaces/ServedModel.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/ServedModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-servedmodel" tabindex="-1">Interface: ServedModel <a class="header-anchor" href="#interface-servedmodel" aria-label="Permalink to &quot;Interface: ServedModel&quot;">​</a></h1><p>A fitted model made ready for single purchases: what a <code>scorer</code> asks.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ServedGraph.html"><code>ServedGraph</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-labels"></a> <code>labels</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether what became of purchases changes scores; a model of unlabelled messages hears of purchases alone.</td></tr><tr><td><a id="property-score"></a> <code>score</code></td><td><code>readonly</code></td><td>(<code>customer</code>, <code>variant</code>) =&gt; <code>Promise</code>&lt;<code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;</td><td>The probability of a return for each pair of nodes; −1 is a node that nobody knows.</td></tr><tr><td><a id="property-explain"></a> <code>explain?</code></td><td><code>readonly</code></td><td>(<code>customer</code>, <code>variant</code>) =&gt; <code>Promise</code>&lt;<a href="./ServedAttributions.html"><code>ServedAttributions</code></a>&gt;</td><td>How a score came about, by input; a model of your own may leave it out.</td></tr><tr><td><a id="property-observe"></a> <code>observe</code></td><td><code>readonly</code></td><td>(<code>order</code>) =&gt; <code>void</code></td><td>Takes a purchase, or what became of it, into account.</td></tr><tr><td><a id="property-refresh"></a> <code>refresh</code></td><td><code>readonly</code></td><td>() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td>Brings up to date what <code>observe</code> leaves for later.</td></tr><tr><td><a id="property-dispose"></a> <code>dispose</code></td><td><code>readonly</code></td><td>() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/ServedModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ServedModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ServedModel as default
};
