import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Outcomes","description":"Outcomes, 0 or 1 each.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/type-aliases/Outcomes.md","filePath":"api/graph-returns/decide/type-aliases/Outcomes.md"}');
const _sfc_main = { name: "api/graph-returns/decide/type-aliases/Outcomes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-outcomes" tabindex="-1">Type Alias: Outcomes <a class="header-anchor" href="#type-alias-outcomes" aria-label="Permalink to &quot;Type Alias: Outcomes&quot;">​</a></h1><blockquote><p><strong>Outcomes</strong> = <code>ArrayLike</code>&lt;<code>number</code>&gt;</p></blockquote><p>Outcomes, 0 or 1 each.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/type-aliases/Outcomes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Outcomes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Outcomes as default
};
