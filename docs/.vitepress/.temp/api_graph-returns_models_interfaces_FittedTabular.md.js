import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FittedTabular","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/FittedTabular.md","filePath":"api/graph-returns/models/interfaces/FittedTabular.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/FittedTabular.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fittedtabular" tabindex="-1">Interface: FittedTabular <a class="header-anchor" href="#interface-fittedtabular" aria-label="Permalink to &quot;Interface: FittedTabular&quot;">​</a></h1><p>A model that has learned. Plain data and functions on it: nothing has to be freed.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./FittedLogisticRegression.html"><code>FittedLogisticRegression</code></a></li><li><a href="./FittedTrees.html"><code>FittedTrees</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-columns"></a> <code>columns</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>The columns it reads, in order.</td></tr><tr><td><a id="property-summary"></a> <code>summary</code></td><td><code>readonly</code></td><td><a href="./FitSummary.html"><code>FitSummary</code></a></td><td>-</td></tr><tr><td><a id="property-predict"></a> <code>predict</code></td><td><code>readonly</code></td><td>(<code>x</code>) =&gt; <code>Promise</code>&lt;<code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;</td><td>The probability of a return for each row. <strong>Throws</strong> code &quot;data&quot; for other columns than those of the fit, &quot;non-finite&quot; for values it cannot read.</td></tr><tr><td><a id="property-saved"></a> <code>saved</code></td><td><code>readonly</code></td><td>() =&gt; <a href="./SavedModel.html"><code>SavedModel</code></a></td><td>-</td></tr><tr><td><a id="property-open"></a> <code>open?</code></td><td><code>readonly</code></td><td>() =&gt; <code>object</code></td><td><code>predict</code> with what it prepares kept ready between calls; whoever opens it disposes of it. Left out where <code>predict</code> prepares nothing.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/FittedTabular.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FittedTabular = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FittedTabular as default
};
