import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: kernelVelocity()","description":"How fast the kernel turns: kernelDistance of two kernels over the time between them.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/functions/kernelVelocity.md","filePath":"api/reversible-gn/functions/kernelVelocity.md"}');
const _sfc_main = { name: "api/reversible-gn/functions/kernelVelocity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-kernelvelocity" tabindex="-1">Function: kernelVelocity() <a class="header-anchor" href="#function-kernelvelocity" aria-label="Permalink to &quot;Function: kernelVelocity()&quot;">​</a></h1><blockquote><p><strong>kernelVelocity</strong>(<code>before</code>, <code>after</code>, <code>time</code>): <a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></p></blockquote><p>How fast the kernel turns: <a href="./kernelDistance.html">kernelDistance</a> of two kernels over the time between them.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>before</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr><tr><td><code>after</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr><tr><td><code>time</code></td><td><code>number</code></td><td>steps, epochs, or any unit, above 0.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Fort et al., &quot;Deep learning versus kernel learning&quot;, NeurIPS 2020.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/functions/kernelVelocity.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const kernelVelocity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  kernelVelocity as default
};
