import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Entries","description":"A tree of one entry for each named layer.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/Entries.md","filePath":"api/core-tensor/nn/type-aliases/Entries.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/Entries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-entries" tabindex="-1">Type Alias: Entries <a class="header-anchor" href="#type-alias-entries" aria-label="Permalink to &quot;Type Alias: Entries&quot;">​</a></h1><blockquote><p><strong>Entries</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>unknown</code>&gt;&gt;</p></blockquote><p>A tree of one entry for each named layer.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/Entries.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Entries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Entries as default
};
