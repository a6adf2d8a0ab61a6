import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SplitName","description":"The two files of each table: what is learned from, and what is predicted.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/generator/type-aliases/SplitName.md","filePath":"api/graph-returns/generator/type-aliases/SplitName.md"}');
const _sfc_main = { name: "api/graph-returns/generator/type-aliases/SplitName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-splitname" tabindex="-1">Type Alias: SplitName <a class="header-anchor" href="#type-alias-splitname" aria-label="Permalink to &quot;Type Alias: SplitName&quot;">​</a></h1><blockquote><p><strong>SplitName</strong> = <code>&quot;training&quot;</code> | <code>&quot;testing&quot;</code></p></blockquote><p>The two files of each table: what is learned from, and what is predicted.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/generator/type-aliases/SplitName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SplitName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SplitName as default
};
