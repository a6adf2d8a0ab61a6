import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pruneTree()","description":"A tree restricted to some tasks: nodes without any go, nodes with one child become that child.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/pruneTree.md","filePath":"api/treemaml/functions/pruneTree.md"}');
const _sfc_main = { name: "api/treemaml/functions/pruneTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-prunetree" tabindex="-1">Function: pruneTree() <a class="header-anchor" href="#function-prunetree" aria-label="Permalink to &quot;Function: pruneTree()&quot;">​</a></h1><blockquote><p><strong>pruneTree</strong>(<code>tree</code>, <code>tasks</code>): <a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p></blockquote><p>A tree restricted to some tasks: nodes without any go, nodes with one child become that child.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>tree</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td></tr><tr><td><code>tasks</code></td><td>readonly <code>string</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;structure&quot; when none of the tasks is in the tree.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/pruneTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pruneTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pruneTree as default
};
