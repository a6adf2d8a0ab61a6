import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScorerOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/ScorerOptions.md","filePath":"api/graph-returns/serve/interfaces/ScorerOptions.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/ScorerOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-scoreroptions" tabindex="-1">Interface: ScorerOptions <a class="header-anchor" href="#interface-scoreroptions" aria-label="Permalink to &quot;Interface: ScorerOptions&quot;">​</a></h1><p>Options of <a href="./../functions/scorer.html">scorer</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-messages"></a> <code>messages?</code></td><td><code>readonly</code></td><td><a href="./../../interfaces/Messages.html"><code>Messages</code></a></td><td><code>all training purchases</code></td><td>Purchases that carry messages, with labels where the model was fitted on messages with labels.</td></tr><tr><td><a id="property-coldstart"></a> <code>coldStart?</code></td><td><code>readonly</code></td><td><a href="./../../models/interfaces/FittedReturns.html"><code>FittedReturns</code></a></td><td><code>none</code></td><td>Scores lines whose customer or variant was never seen. Without it the model does, from what its unknown row says.</td></tr><tr><td><a id="property-orders"></a> <code>orders?</code></td><td><code>readonly</code></td><td><code>Iterable</code>&lt;<a href="./Order.html"><code>Order</code></a>, <code>any</code>, <code>any</code>&gt;</td><td><code>none</code></td><td>Purchases since the tables were made; as <code>observe</code> for each, and one <code>refresh</code>.</td></tr><tr><td><a id="property-newids"></a> <code>newIds?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>no end</code></td><td>Customers and variants that no table has and that are remembered, together; purchases with further ones are not taken into account.</td></tr><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td><code>undefined</code></td><td>Ends the preparation with an error of its reason.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/ScorerOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScorerOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScorerOptions as default
};
