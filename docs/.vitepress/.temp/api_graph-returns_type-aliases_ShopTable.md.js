import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ShopTable","description":"A table of a shop: the path of a CSV or Parquet file; columns by name; or a query for DuckDB, on a database file or on files that the query names.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/type-aliases/ShopTable.md","filePath":"api/graph-returns/type-aliases/ShopTable.md"}');
const _sfc_main = { name: "api/graph-returns/type-aliases/ShopTable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-shoptable" tabindex="-1">Type Alias: ShopTable <a class="header-anchor" href="#type-alias-shoptable" aria-label="Permalink to &quot;Type Alias: ShopTable&quot;">​</a></h1><blockquote><p><strong>ShopTable</strong> = <code>string</code> | <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./TableValues.html"><code>TableValues</code></a>&gt;&gt; | { <code>query</code>: <code>string</code>; <code>database?</code>: <code>string</code>; }</p></blockquote><p>A table of a shop: the path of a CSV or Parquet file; columns by name; or a query for DuckDB, on a database file or on files that the query names.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/type-aliases/ShopTable.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ShopTable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ShopTable as default
};
