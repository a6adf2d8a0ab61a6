import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: InitializerName","description":"Names that initializers knows.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/InitializerName.md","filePath":"api/core-tensor/nn/type-aliases/InitializerName.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/InitializerName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-initializername" tabindex="-1">Type Alias: InitializerName <a class="header-anchor" href="#type-alias-initializername" aria-label="Permalink to &quot;Type Alias: InitializerName&quot;">​</a></h1><blockquote><p><strong>InitializerName</strong> = <code>&quot;glorotNormal&quot;</code> | <code>&quot;glorotUniform&quot;</code> | <code>&quot;heNormal&quot;</code> | <code>&quot;heUniform&quot;</code> | <code>&quot;lecunNormal&quot;</code> | <code>&quot;lecunUniform&quot;</code> | <code>&quot;normal&quot;</code> | <code>&quot;ones&quot;</code> | <code>&quot;orthogonal&quot;</code> | <code>&quot;uniform&quot;</code> | <code>&quot;zeros&quot;</code></p></blockquote><p>Names that <a href="./../variables/initializers.html">initializers</a> knows.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/InitializerName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InitializerName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InitializerName as default
};
