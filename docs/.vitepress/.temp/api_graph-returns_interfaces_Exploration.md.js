import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Exploration","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/Exploration.md","filePath":"api/graph-returns/interfaces/Exploration.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Exploration.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-exploration" tabindex="-1">Interface: Exploration <a class="header-anchor" href="#interface-exploration" aria-label="Permalink to &quot;Interface: Exploration&quot;">​</a></h1><p>What <a href="./../functions/explore.html">explore</a> returns.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-shapes"></a> <code>shapes</code></td><td><code>readonly</code></td><td>readonly <a href="./SplitShape.html"><code>SplitShape</code></a>[]</td><td>-</td></tr><tr><td><a id="property-overlap"></a> <code>overlap</code></td><td><code>readonly</code></td><td><code>object</code></td><td>Testing edges whose customer, and whose variant, has a training edge.</td></tr><tr><td><code>overlap.knownCustomers</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>overlap.knownVariants</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>overlap.neither</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>overlap.customerRows</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>overlap.variantRows</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-rates"></a> <code>rates</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, readonly <a href="./RateOf.html"><code>RateOf</code></a>[]&gt;&gt;</td><td>Return rates of training edges by country, type, brand, age, price and whatever other categories there are.</td></tr><tr><td><a id="property-correlations"></a> <code>correlations</code></td><td><code>readonly</code></td><td>readonly <code>object</code>[]</td><td>Correlations of columns of numbers with the label, over training edges with both rows.</td></tr><tr><td><a id="property-published"></a> <code>published</code></td><td><code>readonly</code></td><td>readonly <a href="./PublishedStatistic.html"><code>PublishedStatistic</code></a>[]</td><td>-</td></tr><tr><td><a id="property-missing"></a> <code>missing</code></td><td><code>readonly</code></td><td>readonly <a href="./MissingValues.html"><code>MissingValues</code></a>[]</td><td>-</td></tr><tr><td><a id="property-findings"></a> <code>findings</code></td><td><code>readonly</code></td><td>readonly <a href="./Finding.html"><code>Finding</code></a>[]</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Exploration.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Exploration = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Exploration as default
};
