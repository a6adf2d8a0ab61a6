import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RandomForestOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/RandomForestOptions.md","filePath":"api/graph-returns/models/interfaces/RandomForestOptions.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/RandomForestOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-randomforestoptions" tabindex="-1">Interface: RandomForestOptions <a class="header-anchor" href="#interface-randomforestoptions" aria-label="Permalink to &quot;Interface: RandomForestOptions&quot;">​</a></h1><p>Options of <a href="./../functions/randomForest.html">randomForest</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-trees"></a> <code>trees?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>200</code></td><td>-</td></tr><tr><td><a id="property-maxdepth"></a> <code>maxDepth?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>16</code></td><td>-</td></tr><tr><td><a id="property-maxleaves"></a> <code>maxLeaves?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>Infinity</code></td><td>Leaves of a tree; the split that gains most is made first.</td></tr><tr><td><a id="property-minsamplesleaf"></a> <code>minSamplesLeaf?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>5</code></td><td>Rows on each side of a split, repeated draws counted.</td></tr><tr><td><a id="property-columnsample"></a> <code>columnSample?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>the root of their number</code></td><td>Share of the columns that a node may be split by.</td></tr><tr><td><a id="property-maxbins"></a> <code>maxBins?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>256</code></td><td>-</td></tr><tr><td><a id="property-kernel"></a> <code>kernel?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/KernelName.html"><code>KernelName</code></a></td><td><code>&quot;wasm&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/RandomForestOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RandomForestOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RandomForestOptions as default
};
