import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: BatchAxes","description":"Which axis of each leaf is the batch, as a prefix of a tree: a number holds for every leaf below it, null says that there is none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/type-aliases/BatchAxes.md","filePath":"api/core-tensor/transforms/type-aliases/BatchAxes.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/type-aliases/BatchAxes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-batchaxes" tabindex="-1">Type Alias: BatchAxes <a class="header-anchor" href="#type-alias-batchaxes" aria-label="Permalink to &quot;Type Alias: BatchAxes&quot;">​</a></h1><blockquote><p><strong>BatchAxes</strong> = <code>number</code> | <code>null</code> | readonly <code>BatchAxes</code>[] | {[<code>name</code>: <code>string</code>]: <code>BatchAxes</code>; }</p></blockquote><p>Which axis of each leaf is the batch, as a prefix of a tree: a number holds for every leaf below it, <code>null</code> says that there is none.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/type-aliases/BatchAxes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchAxes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchAxes as default
};
