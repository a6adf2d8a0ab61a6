import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HessianFreeState<P>","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/interfaces/HessianFreeState.md","filePath":"api/reversible-gn/interfaces/HessianFreeState.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/HessianFreeState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hessianfreestate-p" tabindex="-1">Interface: HessianFreeState&lt;P&gt; <a class="header-anchor" href="#interface-hessianfreestate-p" aria-label="Permalink to &quot;Interface: HessianFreeState\\&lt;P\\&gt;&quot;">​</a></h1><p>The state of <a href="./../functions/hessianFree.html">hessianFree</a>: a tree of tensors; scalars but for <code>direction</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-damping"></a> <code>damping</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>-</td></tr><tr><td><a id="property-direction"></a> <code>direction</code></td><td><code>readonly</code></td><td><code>P</code></td><td>Where the solver starts from, like the params.</td></tr><tr><td><a id="property-steps"></a> <code>steps</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>Conjugate-gradient steps of the last update.</td></tr><tr><td><a id="property-gain"></a> <code>gain</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>What the loss fell by, over what the quadratic said.</td></tr><tr><td><a id="property-share"></a> <code>share</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>The share of the direction that the line search took.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/HessianFreeState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HessianFreeState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HessianFreeState as default
};
