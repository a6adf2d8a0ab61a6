import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OrderId","description":"The id of a customer, a variant or an order: a whole number, or a word; as numbers beyond 2⁵³ a bigint or text.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/type-aliases/OrderId.md","filePath":"api/graph-returns/serve/type-aliases/OrderId.md"}');
const _sfc_main = { name: "api/graph-returns/serve/type-aliases/OrderId.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-orderid" tabindex="-1">Type Alias: OrderId <a class="header-anchor" href="#type-alias-orderid" aria-label="Permalink to &quot;Type Alias: OrderId&quot;">​</a></h1><blockquote><p><strong>OrderId</strong> = <code>string</code> | <code>number</code> | <code>bigint</code></p></blockquote><p>The id of a customer, a variant or an order: a whole number, or a word; as numbers beyond 2⁵³ a bigint or text.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/type-aliases/OrderId.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OrderId = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OrderId as default
};
