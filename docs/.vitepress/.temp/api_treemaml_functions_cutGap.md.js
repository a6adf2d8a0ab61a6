import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: cutGap()","description":"Cuts a tree once, where mean similarities leave their largest gap: nodes above it stay whole.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/cutGap.md","filePath":"api/treemaml/functions/cutGap.md"}');
const _sfc_main = { name: "api/treemaml/functions/cutGap.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-cutgap" tabindex="-1">Function: cutGap() <a class="header-anchor" href="#function-cutgap" aria-label="Permalink to &quot;Function: cutGap()&quot;">​</a></h1><blockquote><p><strong>cutGap</strong>(<code>tree</code>, <code>s</code>, <code>ids</code>): <a href="./../type-aliases/Partition.html"><code>Partition</code></a></p></blockquote><p>Cuts a tree once, where mean similarities leave their largest gap: nodes above it stay whole.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>tree</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td></tr><tr><td><code>s</code></td><td><a href="./../interfaces/Similarities.html"><code>Similarities</code></a></td></tr><tr><td><code>ids</code></td><td>readonly <code>string</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Partition.html"><code>Partition</code></a></p><p>one partition; all tasks together when no two nodes differ.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/cutGap.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cutGap = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cutGap as default
};
