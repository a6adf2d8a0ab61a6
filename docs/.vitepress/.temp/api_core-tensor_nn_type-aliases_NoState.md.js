import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NoState","description":"State of a model that has none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/NoState.md","filePath":"api/core-tensor/nn/type-aliases/NoState.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/NoState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-nostate" tabindex="-1">Type Alias: NoState <a class="header-anchor" href="#type-alias-nostate" aria-label="Permalink to &quot;Type Alias: NoState&quot;">​</a></h1><blockquote><p><strong>NoState</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>never</code>&gt;&gt;</p></blockquote><p>State of a model that has none.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/NoState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NoState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NoState as default
};
