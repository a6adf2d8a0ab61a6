import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReportRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/report/interfaces/ReportRow.md","filePath":"api/graph-returns/report/interfaces/ReportRow.md"}');
const _sfc_main = { name: "api/graph-returns/report/interfaces/ReportRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-reportrow" tabindex="-1">Interface: ReportRow <a class="header-anchor" href="#interface-reportrow" aria-label="Permalink to &quot;Interface: ReportRow&quot;">​</a></h1><p>One model of a report.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-test"></a> <code>test</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/BinaryMetrics.html"><code>BinaryMetrics</code></a></td><td>-</td></tr><tr><td><a id="property-overall"></a> <code>overall</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/SegmentMetrics.html"><code>SegmentMetrics</code></a></td><td>Area with DeLong&#39;s interval, and log loss with that of a mean.</td></tr><tr><td><a id="property-train"></a> <code>train?</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/BinaryMetrics.html"><code>BinaryMetrics</code></a></td><td>Where the model&#39;s training probabilities are known.</td></tr><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-summary"></a> <code>summary?</code></td><td><code>readonly</code></td><td><code>object</code></td><td>-</td></tr><tr><td><code>summary.rounds</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>summary.status</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/interfaces/ReportRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReportRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReportRow as default
};
