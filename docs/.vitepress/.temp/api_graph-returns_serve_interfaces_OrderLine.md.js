import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OrderLine","description":"One line of an order: who buys what.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/OrderLine.md","filePath":"api/graph-returns/serve/interfaces/OrderLine.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/OrderLine.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-orderline" tabindex="-1">Interface: OrderLine <a class="header-anchor" href="#interface-orderline" aria-label="Permalink to &quot;Interface: OrderLine&quot;">​</a></h1><p>One line of an order: who buys what.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./Order.html"><code>Order</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-customer"></a> <code>customer</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/OrderId.html"><code>Order<wbr>Id</code></a></td></tr><tr><td><a id="property-variant"></a> <code>variant</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/OrderId.html"><code>Order<wbr>Id</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/OrderLine.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OrderLine = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OrderLine as default
};
