import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TableValues","description":"Values of a column by row; a missing value is null.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/type-aliases/TableValues.md","filePath":"api/graph-returns/type-aliases/TableValues.md"}');
const _sfc_main = { name: "api/graph-returns/type-aliases/TableValues.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tablevalues" tabindex="-1">Type Alias: TableValues <a class="header-anchor" href="#type-alias-tablevalues" aria-label="Permalink to &quot;Type Alias: TableValues&quot;">​</a></h1><blockquote><p><strong>TableValues</strong> = readonly (<code>string</code> | <code>number</code> | <code>bigint</code> | <code>boolean</code> | <code>Date</code> | <code>null</code>)[] | <code>BigInt64Array</code> | <code>Float64Array</code> | <code>Float32Array</code> | <code>Int32Array</code> | <code>Uint8Array</code></p></blockquote><p>Values of a column by row; a missing value is <code>null</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/type-aliases/TableValues.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TableValues = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TableValues as default
};
