import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BatchSource<B>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/BatchSource.md","filePath":"api/core-tensor/nn/interfaces/BatchSource.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/BatchSource.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-batchsource-b" tabindex="-1">Interface: BatchSource&lt;B&gt; <a class="header-anchor" href="#interface-batchsource-b" aria-label="Permalink to &quot;Interface: BatchSource\\&lt;B\\&gt;&quot;">​</a></h1><p>Where a training loop gets its batches: a function of the position, so that a run can be resumed.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../../data/interfaces/Batches.html"><code>Batches</code></a></li><li><a href="./../../data/interfaces/Prefetched.html"><code>Prefetched</code></a></li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-perepoch"></a> <code>perEpoch</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Batches in one pass.</td></tr><tr><td><a id="property-finite"></a> <code>finite?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>True when <code>at</code> refuses values that are not finite itself, so that others need not look.</td></tr></tbody></table><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="at" tabindex="-1">at() <a class="header-anchor" href="#at" aria-label="Permalink to &quot;at()&quot;">​</a></h3><blockquote><p><strong>at</strong>(<code>position</code>): <code>B</code> | <code>Promise</code>&lt;<code>B</code>&gt;</p></blockquote><p>The batch at a position, made anew each time and owned by the caller.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>position</code></td><td><a href="./../../data/interfaces/BatchPosition.html"><code>BatchPosition</code></a></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>B</code> | <code>Promise</code>&lt;<code>B</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/BatchSource.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchSource as default
};
