import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SystemName","description":"Ways to solve (AᵀA + λ I) p = −Aᵀ b; see LeastSquaresOptions.system.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/SystemName.md","filePath":"api/reversible-gn/least-squares/type-aliases/SystemName.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/SystemName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-systemname" tabindex="-1">Type Alias: SystemName <a class="header-anchor" href="#type-alias-systemname" aria-label="Permalink to &quot;Type Alias: SystemName&quot;">​</a></h1><blockquote><p><strong>SystemName</strong> = <code>&quot;normal&quot;</code> | <code>&quot;dual&quot;</code> | <code>&quot;qr&quot;</code> | <code>&quot;svd&quot;</code> | <code>&quot;cg&quot;</code></p></blockquote><p>Ways to solve <code>(AᵀA + λ I) p = −Aᵀ b</code>; see <a href="./../interfaces/LeastSquaresOptions.html#property-system">LeastSquaresOptions.system</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/SystemName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SystemName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SystemName as default
};
