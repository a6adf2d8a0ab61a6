import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReliabilityBin","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/ReliabilityBin.md","filePath":"api/graph-returns/decide/interfaces/ReliabilityBin.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/ReliabilityBin.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-reliabilitybin" tabindex="-1">Interface: ReliabilityBin <a class="header-anchor" href="#interface-reliabilitybin" aria-label="Permalink to &quot;Interface: ReliabilityBin&quot;">​</a></h1><p>Purchases with similar probabilities, and what became of them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-from"></a> <code>from</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Least and largest probability in the bin.</td></tr><tr><td><a id="property-to"></a> <code>to</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-returns"></a> <code>returns</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-mean"></a> <code>mean</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Mean probability.</td></tr><tr><td><a id="property-rate"></a> <code>rate</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Share of returns.</td></tr><tr><td><a id="property-interval"></a> <code>interval</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/Interval.html"><code>Interval</code></a></td><td>Wilson&#39;s interval of the rate.</td></tr><tr><td><a id="property-band"></a> <code>band</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/Interval.html"><code>Interval</code></a></td><td>Where the rate would lie, with the same confidence, were each probability true.</td></tr><tr><td><a id="property-inside"></a> <code>inside</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether the rate lies in the band.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/ReliabilityBin.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReliabilityBin = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReliabilityBin as default
};
