import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: MaxDecrease","description":"A limit in units of the loss, relative to the size of the batch's loss (never below 0.01), or none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/rivals/type-aliases/MaxDecrease.md","filePath":"api/fishleg/rivals/type-aliases/MaxDecrease.md"}`);
const _sfc_main = { name: "api/fishleg/rivals/type-aliases/MaxDecrease.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-maxdecrease" tabindex="-1">Type Alias: MaxDecrease <a class="header-anchor" href="#type-alias-maxdecrease" aria-label="Permalink to &quot;Type Alias: MaxDecrease&quot;">​</a></h1><blockquote><p><strong>MaxDecrease</strong> = <code>number</code> | { <code>relative</code>: <code>number</code>; }</p></blockquote><p>A limit in units of the loss, relative to the size of the batch&#39;s loss (never below 0.01), or none.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/type-aliases/MaxDecrease.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MaxDecrease = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MaxDecrease as default
};
