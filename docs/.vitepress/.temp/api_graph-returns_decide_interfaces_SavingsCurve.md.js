import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SavingsCurve","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/SavingsCurve.md","filePath":"api/graph-returns/decide/interfaces/SavingsCurve.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/SavingsCurve.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-savingscurve" tabindex="-1">Interface: SavingsCurve <a class="header-anchor" href="#interface-savingscurve" aria-label="Permalink to &quot;Interface: SavingsCurve&quot;">​</a></h1><p>See <a href="./../functions/savingsCurve.html">savingsCurve</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-points"></a> <code>points</code></td><td><code>readonly</code></td><td>readonly <a href="./SavingsPoint.html"><code>SavingsPoint</code></a>[]</td><td>By rising share, from acting on none to acting on all.</td></tr><tr><td><a id="property-plan"></a> <code>plan</code></td><td><code>readonly</code></td><td><a href="./SavingsPoint.html"><code>SavingsPoint</code></a></td><td>The point of the plan: acting wherever the expected gain is positive.</td></tr><tr><td><a id="property-overall"></a> <code>overAll</code></td><td><code>readonly</code></td><td><code>object</code></td><td>What the plan saves more than acting on all, a purchase; paired.</td></tr><tr><td><code>overAll.saving</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>overAll.interval</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/Interval.html"><code>Interval</code></a></td><td>-</td></tr><tr><td><a id="property-perfect"></a> <code>perfect</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What acting on exactly the returns would save: a bound that no probabilities reach.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/SavingsCurve.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SavingsCurve = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SavingsCurve as default
};
