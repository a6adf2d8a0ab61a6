import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: InverseName","description":"Names of the ways to solve J δ = R; see GnStepOptions.inverse.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/InverseName.md","filePath":"api/reversible-gn/type-aliases/InverseName.md"}');
const _sfc_main = { name: "api/reversible-gn/type-aliases/InverseName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-inversename" tabindex="-1">Type Alias: InverseName <a class="header-anchor" href="#type-alias-inversename" aria-label="Permalink to &quot;Type Alias: InverseName&quot;">​</a></h1><blockquote><p><strong>InverseName</strong> = <code>&quot;paper&quot;</code> | <code>&quot;equal&quot;</code> | <code>&quot;normOptimal&quot;</code> | <code>&quot;deflate&quot;</code> | <code>&quot;minNorm&quot;</code> | <code>&quot;damped&quot;</code> | <code>&quot;fgmres&quot;</code></p></blockquote><p>Names of the ways to solve <code>J δ = R</code>; see <a href="./../interfaces/GnStepOptions.html#property-inverse">GnStepOptions.inverse</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/InverseName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InverseName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InverseName as default
};
