import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PerPurchase","description":"A number for all purchases, or one for each.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/type-aliases/PerPurchase.md","filePath":"api/graph-returns/decide/type-aliases/PerPurchase.md"}');
const _sfc_main = { name: "api/graph-returns/decide/type-aliases/PerPurchase.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-perpurchase" tabindex="-1">Type Alias: PerPurchase <a class="header-anchor" href="#type-alias-perpurchase" aria-label="Permalink to &quot;Type Alias: PerPurchase&quot;">​</a></h1><blockquote><p><strong>PerPurchase</strong> = <code>number</code> | <code>ArrayLike</code>&lt;<code>number</code>&gt;</p></blockquote><p>A number for all purchases, or one for each.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/type-aliases/PerPurchase.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PerPurchase = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PerPurchase as default
};
