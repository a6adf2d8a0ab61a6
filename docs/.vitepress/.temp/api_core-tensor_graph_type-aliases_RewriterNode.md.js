import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RewriterNode","description":"An op whose results have no numbers yet.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/RewriterNode.md","filePath":"api/core-tensor/graph/type-aliases/RewriterNode.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/RewriterNode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-rewriternode" tabindex="-1">Type Alias: RewriterNode <a class="header-anchor" href="#type-alias-rewriternode" aria-label="Permalink to &quot;Type Alias: RewriterNode&quot;">​</a></h1><blockquote><p><strong>RewriterNode</strong> = <code>Omit</code>&lt;<a href="./GraphNode.html"><code>GraphNode</code></a>, <code>&quot;outputs&quot;</code>&gt;</p></blockquote><p>An op whose results have no numbers yet.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/RewriterNode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RewriterNode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RewriterNode as default
};
