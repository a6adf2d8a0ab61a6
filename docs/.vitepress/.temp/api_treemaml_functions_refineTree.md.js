import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: refineTree()","description":"A given tree refined inside: below each node whose children are all tasks, a learned tree of these tasks takes their place.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/refineTree.md","filePath":"api/treemaml/functions/refineTree.md"}');
const _sfc_main = { name: "api/treemaml/functions/refineTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-refinetree" tabindex="-1">Function: refineTree() <a class="header-anchor" href="#function-refinetree" aria-label="Permalink to &quot;Function: refineTree()&quot;">​</a></h1><blockquote><p><strong>refineTree</strong>(<code>tree</code>, <code>vectors</code>, <code>ids</code>, <code>options?</code>): <a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p></blockquote><p>A given tree refined inside: below each node whose children are all tasks, a learned tree of these tasks takes their place.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>tree</code></td><td role="cell" data-label="Type"><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td><td role="cell" data-label="Description">the given tree; its leaves are the tasks.</td></tr><tr role="row"><td role="cell"><code>vectors</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Vectors.html"><code>Vectors</code></a></td><td role="cell" data-label="Description">one a task, in the order of <code>ids</code>.</td></tr><tr role="row"><td role="cell"><code>ids</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">names of the tasks.</td></tr><tr role="row"><td role="cell"><code>options?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/LearnTreeOptions.html"><code>Learn<wbr>Tree<wbr>Options</code></a></td><td role="cell" data-label="Description">those of <a href="./learnTree.html">learnTree</a>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/refineTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const refineTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  refineTree as default
};
