import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: BatchRule","description":"An op on all examples at once, written with ops so that it can be traced, differentiated and batched again.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/BatchRule.md","filePath":"api/core-tensor/graph/type-aliases/BatchRule.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/BatchRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-batchrule" tabindex="-1">Type Alias: BatchRule <a class="header-anchor" href="#type-alias-batchrule" aria-label="Permalink to &quot;Type Alias: BatchRule&quot;">​</a></h1><blockquote><p><strong>BatchRule</strong> = (<code>node</code>) =&gt; readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></blockquote><p>An op on all examples at once, written with ops so that it can be traced, differentiated and batched again. At least one input is batched. Each output has the batch as its first axis; one that has the shape of a single example&#39;s output is the same for all of them.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>node</code></td><td><a href="./../interfaces/BatchedNode.html"><code>Batched<wbr>Node</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/BatchRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchRule as default
};
