import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: randomTree()","description":"A binary tree in which two random groups are joined again and again.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/randomTree.md","filePath":"api/treemaml/functions/randomTree.md"}');
const _sfc_main = { name: "api/treemaml/functions/randomTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-randomtree" tabindex="-1">Function: randomTree() <a class="header-anchor" href="#function-randomtree" aria-label="Permalink to &quot;Function: randomTree()&quot;">​</a></h1><blockquote><p><strong>randomTree</strong>(<code>ids</code>, <code>seed</code>): <a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p></blockquote><p>A binary tree in which two random groups are joined again and again.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>ids</code></td><td>readonly <code>string</code>[]</td><td>names of the tasks, at least one.</td></tr><tr><td><code>seed</code></td><td><code>number</code></td><td>the same seed gives the same tree.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/randomTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const randomTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  randomTree as default
};
