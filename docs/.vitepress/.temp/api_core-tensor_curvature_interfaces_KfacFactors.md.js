import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KfacFactors","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/curvature/interfaces/KfacFactors.md","filePath":"api/core-tensor/curvature/interfaces/KfacFactors.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/interfaces/KfacFactors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-kfacfactors" tabindex="-1">Interface: KfacFactors <a class="header-anchor" href="#interface-kfacfactors" aria-label="Permalink to &quot;Interface: KfacFactors&quot;">​</a></h1><p>The Kronecker factors of one dense layer <code>s = a W + b</code>, or of a convolution, whose <code>a</code> are the patches that it reads and whose <code>s</code> are its output at their positions; tensors owned by the caller.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-kernel"></a> <code>kernel</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path of the kernel in the parameters, <code>layers.0.kernel</code>.</td></tr><tr><td><a id="property-bias"></a> <code>bias</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Path of the bias; undefined for a layer without one.</td></tr><tr><td><a id="property-axes"></a> <code>axes</code></td><td><code>readonly</code></td><td><a href="./KernelAxes.html"><code>KernelAxes</code></a></td><td>How the kernel is read as <code>[…window, inputs, outputs]</code>, which is the order of <code>a</code> and <code>g</code>.</td></tr><tr><td><a id="property-a"></a> <code>a</code></td><td><code>readonly</code></td><td><a href="./../../ops/type-aliases/Tensor2D.html"><code>Tensor2D</code></a></td><td><code>A = E[a aᵀ]</code>, <code>[d, d]</code>; with a bias <code>a</code> ends in a 1, and this is <code>[d + 1, d + 1]</code>. For a convolution <code>A = E[Σ a aᵀ]</code>, the sum over positions, with <code>d</code> = height · width · channels in the order of the kernel.</td></tr><tr><td><a id="property-g"></a> <code>g</code></td><td><code>readonly</code></td><td><a href="./../../ops/type-aliases/Tensor2D.html"><code>Tensor2D</code></a></td><td><code>G = E[g gᵀ]</code>, <code>[k, k]</code>, <code>g</code> being the gradient of a row&#39;s negative log-likelihood with respect to <code>s</code>. For a convolution the mean over positions too.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/interfaces/KfacFactors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KfacFactors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KfacFactors as default
};
