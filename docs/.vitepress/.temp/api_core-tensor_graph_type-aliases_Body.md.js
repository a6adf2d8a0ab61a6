import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Body","description":"The graph inside a loop or a branch, an attribute of its node: plain JSON, so that its constants, which are small, are lists.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/Body.md","filePath":"api/core-tensor/graph/type-aliases/Body.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/Body.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-body" tabindex="-1">Type Alias: Body <a class="header-anchor" href="#type-alias-body" aria-label="Permalink to &quot;Type Alias: Body&quot;">​</a></h1><blockquote><p><strong>Body</strong> = <a href="./Graph.html"><code>Graph</code></a>&lt;readonly <code>number</code>[]&gt;</p></blockquote><p>The graph inside a loop or a branch, an attribute of its node: plain JSON, so that its constants, which are small, are lists. What it closes over are inputs like any other, behind those that the loop feeds.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/Body.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Body = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Body as default
};
