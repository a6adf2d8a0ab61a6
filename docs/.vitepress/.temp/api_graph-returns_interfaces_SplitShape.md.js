import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SplitShape","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/SplitShape.md","filePath":"api/graph-returns/interfaces/SplitShape.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/SplitShape.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-splitshape" tabindex="-1">Interface: SplitShape <a class="header-anchor" href="#interface-splitshape" aria-label="Permalink to &quot;Interface: SplitShape&quot;">​</a></h1><p>What a split&#39;s graph looks like.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-split"></a> <code>split</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/SplitName.html"><code>SplitName</code></a></td><td>-</td></tr><tr><td><a id="property-edges"></a> <code>edges</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-rate"></a> <code>rate</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-customers"></a> <code>customers</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-variants"></a> <code>variants</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-customerdegrees"></a> <code>customerDegrees</code></td><td><code>readonly</code></td><td>readonly <a href="./DegreeBin.html"><code>DegreeBin</code></a>[]</td><td>-</td></tr><tr><td><a id="property-variantdegrees"></a> <code>variantDegrees</code></td><td><code>readonly</code></td><td>readonly <a href="./DegreeBin.html"><code>DegreeBin</code></a>[]</td><td>-</td></tr><tr><td><a id="property-components"></a> <code>components</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Connected components of the graph of purchases, and edges in the largest.</td></tr><tr><td><a id="property-largest"></a> <code>largest</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-repeated"></a> <code>repeated</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Edges that repeat a pair of customer and variant.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/SplitShape.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SplitShape = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SplitShape as default
};
