import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TreeMethod","description":"How a tree is learned.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/TreeMethod.md","filePath":"api/treemaml/type-aliases/TreeMethod.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/TreeMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-treemethod" tabindex="-1">Type Alias: TreeMethod <a class="header-anchor" href="#type-alias-treemethod" aria-label="Permalink to &quot;Type Alias: TreeMethod&quot;">​</a></h1><blockquote><p><strong>TreeMethod</strong> = <code>&quot;hac&quot;</code> | <code>&quot;otd&quot;</code> | <code>&quot;otd-nonbinary&quot;</code> | <code>&quot;otd+reinsert&quot;</code> | <code>&quot;spherical-kmeans&quot;</code></p></blockquote><p>How a tree is learned.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/TreeMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TreeMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TreeMethod as default
};
