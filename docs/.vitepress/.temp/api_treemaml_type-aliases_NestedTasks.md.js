import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NestedTasks","description":"Names of tasks in nested arrays.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/NestedTasks.md","filePath":"api/treemaml/type-aliases/NestedTasks.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/NestedTasks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-nestedtasks" tabindex="-1">Type Alias: NestedTasks <a class="header-anchor" href="#type-alias-nestedtasks" aria-label="Permalink to &quot;Type Alias: NestedTasks&quot;">​</a></h1><blockquote><p><strong>NestedTasks</strong> = <code>string</code> | readonly <code>NestedTasks</code>[]</p></blockquote><p>Names of tasks in nested arrays.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/NestedTasks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NestedTasks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NestedTasks as default
};
