import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: exampleKernel()","description":"The kernel over examples alone, Σ_c K_{(i,c),(j,c)}.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/functions/exampleKernel.md","filePath":"api/reversible-gn/functions/exampleKernel.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/exampleKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-examplekernel" tabindex="-1">Function: exampleKernel() <a class="header-anchor" href="#function-examplekernel" aria-label="Permalink to &quot;Function: exampleKernel()&quot;">​</a></h1><blockquote><p><strong>exampleKernel</strong>(<code>kernel</code>, <code>outputs</code>): <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>The kernel over examples alone, <code>Σ_c K_{(i,c),(j,c)}</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>kernel</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>shape <code>[n C, n C]</code>, index <code>i C + c</code>.</td></tr><tr><td><code>outputs</code></td><td><code>number</code></td><td><code>C</code>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p><p>shape <code>[n, n]</code>, owned by the caller.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/exampleKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const exampleKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  exampleKernel as default
};
