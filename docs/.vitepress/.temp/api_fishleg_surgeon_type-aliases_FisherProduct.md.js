import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FisherProduct","description":"How Fisher products are computed; see AuxOptions.fisher.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/FisherProduct.md","filePath":"api/fishleg/surgeon/type-aliases/FisherProduct.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/FisherProduct.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fisherproduct" tabindex="-1">Type Alias: FisherProduct <a class="header-anchor" href="#type-alias-fisherproduct" aria-label="Permalink to &quot;Type Alias: FisherProduct&quot;">​</a></h1><blockquote><p><strong>FisherProduct</strong> = <code>&quot;exact&quot;</code> | <code>&quot;sampled&quot;</code> | <code>&quot;soft-target&quot;</code> | { <code>kind</code>: <code>&quot;soft-target&quot;</code>; <code>step</code>: <code>number</code>; }</p></blockquote><p>How Fisher products are computed; see <a href="./../interfaces/AuxOptions.html#property-fisher">AuxOptions.fisher</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/FisherProduct.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FisherProduct = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FisherProduct as default
};
