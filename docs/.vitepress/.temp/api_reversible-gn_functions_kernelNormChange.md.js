import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: kernelNormChange()","description":"|K − K₀|_F / |K₀|_F: how far the kernel moved, scale included.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/functions/kernelNormChange.md","filePath":"api/reversible-gn/functions/kernelNormChange.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/kernelNormChange.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-kernelnormchange" tabindex="-1">Function: kernelNormChange() <a class="header-anchor" href="#function-kernelnormchange" aria-label="Permalink to &quot;Function: kernelNormChange()&quot;">​</a></h1><blockquote><p><strong>kernelNormChange</strong>(<code>start</code>, <code>now</code>): <a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></p></blockquote><p><code>|K − K₀|_F / |K₀|_F</code>: how far the kernel moved, scale included.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>start</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><code>now</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/kernelNormChange.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const kernelNormChange = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  kernelNormChange as default
};
