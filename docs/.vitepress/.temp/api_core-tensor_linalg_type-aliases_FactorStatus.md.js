import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FactorStatus","description":"What a dense factorisation found; statusHelp has a text for each.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/type-aliases/FactorStatus.md","filePath":"api/core-tensor/linalg/type-aliases/FactorStatus.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/type-aliases/FactorStatus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-factorstatus" tabindex="-1">Type Alias: FactorStatus <a class="header-anchor" href="#type-alias-factorstatus" aria-label="Permalink to &quot;Type Alias: FactorStatus&quot;">​</a></h1><blockquote><p><strong>FactorStatus</strong> = <code>&quot;ok&quot;</code> | <code>&quot;ill-conditioned&quot;</code> | <code>&quot;not-positive-definite&quot;</code> | <code>&quot;rank-deficient&quot;</code> | <code>&quot;singular&quot;</code> | <code>&quot;max-steps&quot;</code></p></blockquote><p>What a dense factorisation found; <a href="./../variables/statusHelp.html">statusHelp</a> has a text for each.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/type-aliases/FactorStatus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FactorStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FactorStatus as default
};
