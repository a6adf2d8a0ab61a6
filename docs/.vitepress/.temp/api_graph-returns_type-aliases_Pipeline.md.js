import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Pipeline","description":"Whatever is probed: everything from a task to a score for each test edge, in their order.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/type-aliases/Pipeline.md","filePath":"api/graph-returns/type-aliases/Pipeline.md"}');
const _sfc_main = { name: "api/graph-returns/type-aliases/Pipeline.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-pipeline" tabindex="-1">Type Alias: Pipeline <a class="header-anchor" href="#type-alias-pipeline" aria-label="Permalink to &quot;Type Alias: Pipeline&quot;">​</a></h1><blockquote><p><strong>Pipeline</strong> = (<code>task</code>) =&gt; <code>Promise</code>&lt;<code>ArrayLike</code>&lt;<code>number</code>&gt;&gt; | <code>ArrayLike</code>&lt;<code>number</code>&gt;</p></blockquote><p>Whatever is probed: everything from a task to a score for each test edge, in their order.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>task</code></td><td><a href="./../decide/interfaces/ReturnsTask.html"><code>Returns<wbr>Task</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>ArrayLike</code>&lt;<code>number</code>&gt;&gt; | <code>ArrayLike</code>&lt;<code>number</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/type-aliases/Pipeline.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Pipeline = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Pipeline as default
};
