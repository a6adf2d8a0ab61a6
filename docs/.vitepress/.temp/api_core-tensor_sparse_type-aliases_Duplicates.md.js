import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Duplicates","description":"What to do with entries at the same place.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/type-aliases/Duplicates.md","filePath":"api/core-tensor/sparse/type-aliases/Duplicates.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/type-aliases/Duplicates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-duplicates" tabindex="-1">Type Alias: Duplicates <a class="header-anchor" href="#type-alias-duplicates" aria-label="Permalink to &quot;Type Alias: Duplicates&quot;">​</a></h1><blockquote><p><strong>Duplicates</strong> = <code>&quot;keep&quot;</code> | <code>&quot;sum&quot;</code> | <code>&quot;error&quot;</code></p></blockquote><p>What to do with entries at the same place.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/type-aliases/Duplicates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Duplicates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Duplicates as default
};
