import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Order","description":"A purchase that was made, and what became of it once that is known.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/Order.md","filePath":"api/graph-returns/serve/interfaces/Order.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/Order.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-order" tabindex="-1">Interface: Order <a class="header-anchor" href="#interface-order" aria-label="Permalink to &quot;Interface: Order&quot;">​</a></h1><p>A purchase that was made, and what became of it once that is known.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./OrderLine.html"><code>OrderLine</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th><th role="columnheader">Inherited from</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-customer"></a> <code>customer</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/OrderId.html"><code>Order<wbr>Id</code></a></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./OrderLine.html"><code>Order<wbr>Line</code></a>.<a href="./OrderLine.html#property-customer"><code>customer</code></a></td></tr><tr role="row"><td role="cell"><a id="property-variant"></a> <code>variant</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/OrderId.html"><code>Order<wbr>Id</code></a></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./OrderLine.html"><code>Order<wbr>Line</code></a>.<a href="./OrderLine.html#property-variant"><code>variant</code></a></td></tr><tr role="row"><td role="cell"><a id="property-returned"></a> <code>returned?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Left out while nobody knows; say it later with the same customer and variant.</td><td role="cell" data-label="Inherited from">-</td></tr><tr role="row"><td role="cell"><a id="property-was"></a> <code>was?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">What was said before, where <code>returned</code> corrects it.</td><td role="cell" data-label="Inherited from">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/Order.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Order = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Order as default
};
