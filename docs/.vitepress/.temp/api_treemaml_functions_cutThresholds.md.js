import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: cutThresholds()","description":"Cuts a tree where the tasks of a node are similar enough: each partition holds the highest nodes whose mean similarity is at least its threshold.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/cutThresholds.md","filePath":"api/treemaml/functions/cutThresholds.md"}');
const _sfc_main = { name: "api/treemaml/functions/cutThresholds.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-cutthresholds" tabindex="-1">Function: cutThresholds() <a class="header-anchor" href="#function-cutthresholds" aria-label="Permalink to &quot;Function: cutThresholds()&quot;">​</a></h1><blockquote><p><strong>cutThresholds</strong>(<code>tree</code>, <code>s</code>, <code>ids</code>, <code>thresholds</code>): <a href="./../type-aliases/Partition.html"><code>Partition</code></a>[]</p></blockquote><p>Cuts a tree where the tasks of a node are similar enough: each partition holds the highest nodes whose mean similarity is at least its threshold.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>tree</code></td><td role="cell" data-label="Type"><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>s</code></td><td role="cell" data-label="Type"><a href="./../interfaces/Similarities.html"><code>Similarities</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>ids</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>thresholds</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">rising.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Partition.html"><code>Partition</code></a>[]</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;option&quot; for thresholds that fall; &quot;structure&quot; for trees.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/cutThresholds.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cutThresholds = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cutThresholds as default
};
