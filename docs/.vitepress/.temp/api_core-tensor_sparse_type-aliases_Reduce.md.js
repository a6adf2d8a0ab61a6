import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Reduce","description":"How the rows that the entries of one row name become one: see matmul.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/type-aliases/Reduce.md","filePath":"api/core-tensor/sparse/type-aliases/Reduce.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/type-aliases/Reduce.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-reduce" tabindex="-1">Type Alias: Reduce <a class="header-anchor" href="#type-alias-reduce" aria-label="Permalink to &quot;Type Alias: Reduce&quot;">​</a></h1><blockquote><p><strong>Reduce</strong> = <code>&quot;sum&quot;</code> | <code>&quot;mean&quot;</code> | <code>&quot;max&quot;</code></p></blockquote><p>How the rows that the entries of one row name become one: see <a href="./../functions/matmul.html">matmul</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/type-aliases/Reduce.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Reduce = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Reduce as default
};
