import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SegmentMetrics","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/SegmentMetrics.md","filePath":"api/graph-returns/interfaces/SegmentMetrics.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/SegmentMetrics.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-segmentmetrics" tabindex="-1">Interface: SegmentMetrics <a class="header-anchor" href="#interface-segmentmetrics" aria-label="Permalink to &quot;Interface: SegmentMetrics&quot;">​</a></h1><p>How good probabilities are in one segment. A number that has no value is NaN.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-segment"></a> <code>segment</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-suppressed"></a> <code>suppressed</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Too small to be shown: everything but the count is NaN.</td></tr><tr><td><a id="property-rate"></a> <code>rate</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Share of returns; Wilson&#39;s interval.</td></tr><tr><td><a id="property-auc"></a> <code>auc</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Area under the curve; DeLong&#39;s interval.</td></tr><tr><td><a id="property-logloss"></a> <code>logLoss</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Nats a purchase; normal interval of a mean.</td></tr><tr><td><a id="property-gap"></a> <code>gap</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Mean probability less share of returns; normal interval of a mean of differences.</td></tr><tr><td><a id="property-reasons"></a> <code>reasons</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td><td>Why a number is NaN, by the name of the number.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/SegmentMetrics.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SegmentMetrics = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SegmentMetrics as default
};
