import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SparseEncoding","description":"How a leaf is stored: as it is, by a bit a weight, by rows, or by two places of every four.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/SparseEncoding.md","filePath":"api/fishleg/surgeon/type-aliases/SparseEncoding.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/SparseEncoding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-sparseencoding" tabindex="-1">Type Alias: SparseEncoding <a class="header-anchor" href="#type-alias-sparseencoding" aria-label="Permalink to &quot;Type Alias: SparseEncoding&quot;">​</a></h1><blockquote><p><strong>SparseEncoding</strong> = <code>&quot;dense&quot;</code> | <code>&quot;bitmask&quot;</code> | <code>&quot;csr&quot;</code> | <code>&quot;2:4&quot;</code></p></blockquote><p>How a leaf is stored: as it is, by a bit a weight, by rows, or by two places of every four.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/SparseEncoding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SparseEncoding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SparseEncoding as default
};
