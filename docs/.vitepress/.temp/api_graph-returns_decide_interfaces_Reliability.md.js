import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Reliability","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/Reliability.md","filePath":"api/graph-returns/decide/interfaces/Reliability.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/Reliability.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-reliability" tabindex="-1">Interface: Reliability <a class="header-anchor" href="#interface-reliability" aria-label="Permalink to &quot;Interface: Reliability&quot;">​</a></h1><p>Whether probabilities mean what they say; see <a href="./../functions/reliability.html">reliability</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-bins"></a> <code>bins</code></td><td><code>readonly</code></td><td>readonly <a href="./ReliabilityBin.html"><code>ReliabilityBin</code></a>[]</td><td>Bins by rising probability.</td></tr><tr><td><a id="property-ece"></a> <code>ece</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Expected calibration error: the mean over purchases of their bin&#39;s |mean − rate|.</td></tr><tr><td><a id="property-mce"></a> <code>mce</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The largest |mean − rate| of a bin.</td></tr><tr><td><a id="property-gap"></a> <code>gap</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Mean probability less share of returns, over all purchases.</td></tr><tr><td><a id="property-brier"></a> <code>brier</code></td><td><code>readonly</code></td><td><a href="./BrierDecomposition.html"><code>BrierDecomposition</code></a></td><td>-</td></tr><tr><td><a id="property-inside"></a> <code>inside</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Share of the bins whose rate lies in the band: near the confidence for calibrated probabilities.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/Reliability.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Reliability = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Reliability as default
};
