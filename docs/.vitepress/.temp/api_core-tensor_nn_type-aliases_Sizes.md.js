import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Sizes","description":"Sizes along the spatial axes; a number stands for two equal ones.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/Sizes.md","filePath":"api/core-tensor/nn/type-aliases/Sizes.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/Sizes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-sizes" tabindex="-1">Type Alias: Sizes <a class="header-anchor" href="#type-alias-sizes" aria-label="Permalink to &quot;Type Alias: Sizes&quot;">​</a></h1><blockquote><p><strong>Sizes</strong> = <code>number</code> | readonly <code>number</code>[]</p></blockquote><p>Sizes along the spatial axes; a number stands for two equal ones.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/Sizes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Sizes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Sizes as default
};
