import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CheckCode","description":"The checks of tables; those that start with E_ stop the load, W_ ones are findings.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/type-aliases/CheckCode.md","filePath":"api/graph-returns/type-aliases/CheckCode.md"}');
const _sfc_main = { name: "api/graph-returns/type-aliases/CheckCode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-checkcode" tabindex="-1">Type Alias: CheckCode <a class="header-anchor" href="#type-alias-checkcode" aria-label="Permalink to &quot;Type Alias: CheckCode&quot;">​</a></h1><blockquote><p><strong>CheckCode</strong> = <code>&quot;E_MISSING_FILE&quot;</code> | <code>&quot;E_FORMAT&quot;</code> | <code>&quot;E_HEADER&quot;</code> | <code>&quot;E_ROWCOUNT&quot;</code> | <code>&quot;E_ID_RANGE&quot;</code> | <code>&quot;E_LABEL_DOMAIN&quot;</code> | <code>&quot;E_DUP_NODE_ID&quot;</code> | <code>&quot;E_NULL&quot;</code> | <code>&quot;E_VALUE&quot;</code> | <code>&quot;E_RATE_INCONSISTENT&quot;</code> | <code>&quot;E_MEMORY_BUDGET&quot;</code> | <code>&quot;E_COVERAGE&quot;</code> | <code>&quot;E_UNKNOWN_NODE&quot;</code> | <code>&quot;W_INDEX_COLUMN&quot;</code> | <code>&quot;W_COVERAGE&quot;</code> | <code>&quot;W_DUMMY_MISMATCH&quot;</code> | <code>&quot;W_SENTINEL_YEAR&quot;</code> | <code>&quot;W_PARALLEL_EDGES&quot;</code> | <code>&quot;W_AGG_IDENTICAL&quot;</code> | <code>&quot;W_PARTIAL&quot;</code> | <code>&quot;W_OWN_LABEL&quot;</code> | <code>&quot;W_TELLING_COLUMN&quot;</code></p></blockquote><p>The checks of tables; those that start with <code>E_</code> stop the load, <code>W_</code> ones are findings.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/type-aliases/CheckCode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckCode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckCode as default
};
