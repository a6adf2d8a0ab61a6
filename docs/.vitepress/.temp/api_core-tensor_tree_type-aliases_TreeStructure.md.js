import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TreeStructure","description":"What is left of a tree when its leaves are taken out: plain JSON, so that programs can hold it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/tree/type-aliases/TreeStructure.md","filePath":"api/core-tensor/tree/type-aliases/TreeStructure.md"}');
const _sfc_main = { name: "api/core-tensor/tree/type-aliases/TreeStructure.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-treestructure" tabindex="-1">Type Alias: TreeStructure <a class="header-anchor" href="#type-alias-treestructure" aria-label="Permalink to &quot;Type Alias: TreeStructure&quot;">​</a></h1><blockquote><p><strong>TreeStructure</strong> = <code>&quot;leaf&quot;</code> | <code>&quot;null&quot;</code> | <code>&quot;undefined&quot;</code> | { <code>array</code>: readonly <code>TreeStructure</code>[]; } | { <code>keys</code>: readonly <code>string</code>[]; <code>children</code>: readonly <code>TreeStructure</code>[]; }</p></blockquote><p>What is left of a tree when its leaves are taken out: plain JSON, so that programs can hold it. Records list their keys in sorted order, each with the structure below it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/tree/type-aliases/TreeStructure.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TreeStructure = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TreeStructure as default
};
