import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: cacheNodes()","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/functions/cacheNodes.md","filePath":"api/treemaml/functions/cacheNodes.md"}');
const _sfc_main = { name: "api/treemaml/functions/cacheNodes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-cachenodes" tabindex="-1">Function: cacheNodes() <a class="header-anchor" href="#function-cachenodes" aria-label="Permalink to &quot;Function: cacheNodes()&quot;">​</a></h1><blockquote><p><strong>cacheNodes</strong>&lt;<code>P</code>, <code>B</code>&gt;(<code>learner</code>, <code>state</code>, <code>tasks</code>, <code>schedule</code>): <code>Promise</code>&lt;<a href="./../interfaces/NodeCache.html"><code>NodeCache</code></a>&lt;<code>P</code>&gt;&gt;</p></blockquote><p>Params and mean gradients of the inner nodes of a tree of training tasks.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>learner</code></td><td><a href="./../interfaces/MetaLearner.html"><code>MetaLearner</code></a>&lt;<code>P</code>, <code>B</code>&gt;</td><td>adapts.</td></tr><tr><td><code>state</code></td><td><a href="./../interfaces/MetaState.html"><code>MetaState</code></a>&lt;<code>P</code>&gt;</td><td>where it stands.</td></tr><tr><td><code>tasks</code></td><td><a href="./../interfaces/TaskSet.html"><code>TaskSet</code></a>&lt;<code>B</code>&gt;</td><td>training tasks.</td></tr><tr><td><code>schedule</code></td><td><a href="./../interfaces/Schedule.html"><code>Schedule</code></a></td><td>their tree.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/NodeCache.html"><code>NodeCache</code></a>&lt;<code>P</code>&gt;&gt;</p><p>a cache that belongs to the caller.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;structure&quot; where no step pools any tasks, so that there is nothing to attach to.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/cacheNodes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cacheNodes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cacheNodes as default
};
