import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Damping","description":"Damping as an absolute number or relative to the mean diagonal of the Fisher matrix.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/rivals/type-aliases/Damping.md","filePath":"api/fishleg/rivals/type-aliases/Damping.md"}');
const _sfc_main = { name: "api/fishleg/rivals/type-aliases/Damping.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-damping" tabindex="-1">Type Alias: Damping <a class="header-anchor" href="#type-alias-damping" aria-label="Permalink to &quot;Type Alias: Damping&quot;">​</a></h1><blockquote><p><strong>Damping</strong> = <code>number</code> | { <code>relative</code>: <code>number</code>; }</p></blockquote><p>Damping as an absolute number or relative to the mean diagonal of the Fisher matrix.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/type-aliases/Damping.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Damping = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Damping as default
};
