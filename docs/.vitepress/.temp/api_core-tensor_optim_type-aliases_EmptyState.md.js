import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: EmptyState","description":"The state of a transform that remembers nothing.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/EmptyState.md","filePath":"api/core-tensor/optim/type-aliases/EmptyState.md"}');
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/EmptyState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-emptystate" tabindex="-1">Type Alias: EmptyState <a class="header-anchor" href="#type-alias-emptystate" aria-label="Permalink to &quot;Type Alias: EmptyState&quot;">​</a></h1><blockquote><p><strong>EmptyState</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>never</code>&gt;&gt;</p></blockquote><p>The state of a transform that remembers nothing.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/EmptyState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmptyState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmptyState as default
};
