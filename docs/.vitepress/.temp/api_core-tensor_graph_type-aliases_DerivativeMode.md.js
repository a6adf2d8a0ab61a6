import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: DerivativeMode","description":"Whether tangents will be pushed, cotangents pulled, or both.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/DerivativeMode.md","filePath":"api/core-tensor/graph/type-aliases/DerivativeMode.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/DerivativeMode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-derivativemode" tabindex="-1">Type Alias: DerivativeMode <a class="header-anchor" href="#type-alias-derivativemode" aria-label="Permalink to &quot;Type Alias: DerivativeMode&quot;">​</a></h1><blockquote><p><strong>DerivativeMode</strong> = <code>&quot;push&quot;</code> | <code>&quot;pull&quot;</code> | <code>&quot;both&quot;</code></p></blockquote><p>Whether tangents will be pushed, cotangents pulled, or both.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/DerivativeMode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DerivativeMode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DerivativeMode as default
};
