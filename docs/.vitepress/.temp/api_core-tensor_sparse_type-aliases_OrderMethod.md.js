import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OrderMethod","description":"Ways to order the nodes of a graph: see reorder.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/type-aliases/OrderMethod.md","filePath":"api/core-tensor/sparse/type-aliases/OrderMethod.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/type-aliases/OrderMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-ordermethod" tabindex="-1">Type Alias: OrderMethod <a class="header-anchor" href="#type-alias-ordermethod" aria-label="Permalink to &quot;Type Alias: OrderMethod&quot;">​</a></h1><blockquote><p><strong>OrderMethod</strong> = <code>&quot;degree&quot;</code> | <code>&quot;reverse-cuthill-mckee&quot;</code> | <code>&quot;community&quot;</code></p></blockquote><p>Ways to order the nodes of a graph: see <a href="./../functions/reorder.html">reorder</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/type-aliases/OrderMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OrderMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OrderMethod as default
};
