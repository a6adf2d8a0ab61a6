import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Spread","description":"How points are spread.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/type-aliases/Spread.md","filePath":"api/reversible-gn/pde/type-aliases/Spread.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/type-aliases/Spread.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-spread" tabindex="-1">Type Alias: Spread <a class="header-anchor" href="#type-alias-spread" aria-label="Permalink to &quot;Type Alias: Spread&quot;">​</a></h1><blockquote><p><strong>Spread</strong> = <code>&quot;uniform&quot;</code> | <code>&quot;latin-hypercube&quot;</code> | <code>&quot;sobol&quot;</code></p></blockquote><p>How points are spread.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/type-aliases/Spread.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Spread = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Spread as default
};
