import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Costs","description":"What acting on a purchase costs and saves, in one currency.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/Costs.md","filePath":"api/graph-returns/decide/interfaces/Costs.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/Costs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-costs" tabindex="-1">Interface: Costs <a class="header-anchor" href="#interface-costs" aria-label="Permalink to &quot;Interface: Costs&quot;">​</a></h1><p>What acting on a purchase costs and saves, in one currency.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-returncost"></a> <code>return<wbr>Cost</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/PerPurchase.html"><code>Per<wbr>Purchase</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">R: what a return costs the shop: freight, handling, loss of value. 0 or more.</td></tr><tr role="row"><td role="cell"><a id="property-effect"></a> <code>effect</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/PerPurchase.html"><code>Per<wbr>Purchase</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">e: the share of acted-on returns that the action prevents, 0 to 1; from an experiment, not from this data.</td></tr><tr role="row"><td role="cell"><a id="property-actioncost"></a> <code>action<wbr>Cost?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/PerPurchase.html"><code>Per<wbr>Purchase</code></a></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">c: what the action itself costs. 0 or more.</td></tr><tr role="row"><td role="cell"><a id="property-friction"></a> <code>friction?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/PerPurchase.html"><code>Per<wbr>Purchase</code></a></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">f: what bothering a customer who would have kept the purchase costs. 0 or more.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/Costs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Costs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Costs as default
};
