import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadMetaState()","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/functions/loadMetaState.md","filePath":"api/treemaml/functions/loadMetaState.md"}');
const _sfc_main = { name: "api/treemaml/functions/loadMetaState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-loadmetastate" tabindex="-1">Function: loadMetaState() <a class="header-anchor" href="#function-loadmetastate" aria-label="Permalink to &quot;Function: loadMetaState()&quot;">​</a></h1><blockquote><p><strong>loadMetaState</strong>&lt;<code>P</code>&gt;(<code>path</code>, <code>options?</code>): <code>Promise</code>&lt;<a href="./../interfaces/MetaCheckpoint.html"><code>MetaCheckpoint</code></a>&lt;<code>P</code>&gt;&gt;</p></blockquote><p>Loads what <a href="./saveMetaState.html">saveMetaState</a> saved. Training that goes on from it gives the numbers it would have given; with another tree it would not, so a tree that is given has to be the saved one, whatever the order of children. Node only.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td><td>the file.</td></tr><tr><td><code>options?</code></td><td>{ <code>tree?</code>: <a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a>; }</td><td><code>tree</code>, the one that training will go along, to be held to the saved one.</td></tr><tr><td><code>options.tree?</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></td><td>-</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/MetaCheckpoint.html"><code>MetaCheckpoint</code></a>&lt;<code>P</code>&gt;&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;structure&quot; where the trees differ, naming the task or the node, or where none was saved; &quot;data&quot; for a file that is missing, damaged or something else.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/loadMetaState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadMetaState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadMetaState as default
};
