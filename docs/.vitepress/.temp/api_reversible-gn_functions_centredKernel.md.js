import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: centredKernel()","description":"H K H with H = I − 1 1ᵀ/n: the kernel of features without their mean.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/functions/centredKernel.md","filePath":"api/reversible-gn/functions/centredKernel.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/centredKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-centredkernel" tabindex="-1">Function: centredKernel() <a class="header-anchor" href="#function-centredkernel" aria-label="Permalink to &quot;Function: centredKernel()&quot;">​</a></h1><blockquote><p><strong>centredKernel</strong>(<code>kernel</code>): <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p><code>H K H</code> with <code>H = I − 1 1ᵀ/n</code>: the kernel of features without their mean.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>kernel</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/centredKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const centredKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  centredKernel as default
};
