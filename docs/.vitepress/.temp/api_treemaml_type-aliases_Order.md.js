import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Order","description":"How the meta-gradient is taken; see TreeMamlOptions.order.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/Order.md","filePath":"api/treemaml/type-aliases/Order.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/Order.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-order" tabindex="-1">Type Alias: Order <a class="header-anchor" href="#type-alias-order" aria-label="Permalink to &quot;Type Alias: Order&quot;">​</a></h1><blockquote><p><strong>Order</strong> = <code>&quot;exact&quot;</code> | <code>&quot;first&quot;</code> | <code>&quot;reptile&quot;</code> | { <code>firstUntil</code>: <code>number</code>; }</p></blockquote><p>How the meta-gradient is taken; see <a href="./../interfaces/TreeMamlOptions.html#property-order">TreeMamlOptions.order</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/Order.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Order = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Order as default
};
