import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TaskTree","description":"A tree whose leaves are tasks: given, read from a file, or learned.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/type-aliases/TaskTree.md","filePath":"api/treemaml/language/type-aliases/TaskTree.md"}');
const _sfc_main = { name: "api/treemaml/language/type-aliases/TaskTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tasktree" tabindex="-1">Type Alias: TaskTree <a class="header-anchor" href="#type-alias-tasktree" aria-label="Permalink to &quot;Type Alias: TaskTree&quot;">​</a></h1><blockquote><p><strong>TaskTree</strong> = <a href="./../interfaces/TaskLeaf.html"><code>TaskLeaf</code></a> | <a href="./../interfaces/TaskNode.html"><code>TaskNode</code></a></p></blockquote><p>A tree whose leaves are tasks: given, read from a file, or learned. Plain data.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/type-aliases/TaskTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TaskTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TaskTree as default
};
