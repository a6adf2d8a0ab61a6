import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Known","description":"What a score could go by: \\"orders\\" of this customer or variant, in the tables or since; its \\"row\\" in the tables alone; or \\"nothing\\", for an id that was never seen.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/type-aliases/Known.md","filePath":"api/graph-returns/serve/type-aliases/Known.md"}');
const _sfc_main = { name: "api/graph-returns/serve/type-aliases/Known.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-known" tabindex="-1">Type Alias: Known <a class="header-anchor" href="#type-alias-known" aria-label="Permalink to &quot;Type Alias: Known&quot;">​</a></h1><blockquote><p><strong>Known</strong> = <code>&quot;orders&quot;</code> | <code>&quot;row&quot;</code> | <code>&quot;nothing&quot;</code></p></blockquote><p>What a score could go by: <code>&quot;orders&quot;</code> of this customer or variant, in the tables or since; its <code>&quot;row&quot;</code> in the tables alone; or <code>&quot;nothing&quot;</code>, for an id that was never seen.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/type-aliases/Known.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Known = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Known as default
};
