import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: selectTasks()","description":"The tasks at the given positions; the tensors are new.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/selectTasks.md","filePath":"api/treemaml/functions/selectTasks.md"}');
const _sfc_main = { name: "api/treemaml/functions/selectTasks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-selecttasks" tabindex="-1">Function: selectTasks() <a class="header-anchor" href="#function-selecttasks" aria-label="Permalink to &quot;Function: selectTasks()&quot;">​</a></h1><blockquote><p><strong>selectTasks</strong>&lt;<code>B</code>&gt;(<code>set</code>, <code>positions</code>): <a href="./../interfaces/TaskSet.html"><code>TaskSet</code></a>&lt;<code>B</code>&gt;</p></blockquote><p>The tasks at the given positions; the tensors are new.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>set</code></td><td><a href="./../interfaces/TaskSet.html"><code>Task<wbr>Set</code></a>&lt;<code>B</code>&gt;</td></tr><tr><td><code>positions</code></td><td>readonly <code>number</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/TaskSet.html"><code>TaskSet</code></a>&lt;<code>B</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/selectTasks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const selectTasks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  selectTasks as default
};
