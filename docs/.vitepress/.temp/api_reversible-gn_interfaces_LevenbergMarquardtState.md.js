import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LevenbergMarquardtState","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/interfaces/LevenbergMarquardtState.md","filePath":"api/reversible-gn/interfaces/LevenbergMarquardtState.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/LevenbergMarquardtState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-levenbergmarquardtstate" tabindex="-1">Interface: LevenbergMarquardtState <a class="header-anchor" href="#interface-levenbergmarquardtstate" aria-label="Permalink to &quot;Interface: LevenbergMarquardtState&quot;">​</a></h1><p>The state of <a href="./../functions/levenbergMarquardt.html">levenbergMarquardt</a>; scalars.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-damping"></a> <code>damping</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>-</td></tr><tr><td><a id="property-growth"></a> <code>growth</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>What the damping is multiplied by after the next step that fails; doubles with each failure in a row.</td></tr><tr><td><a id="property-gain"></a> <code>gain</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>What the loss fell by, over what the quadratic said.</td></tr><tr><td><a id="property-steps"></a> <code>steps</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>Conjugate-gradient steps of the last update; 0 for the direct route.</td></tr><tr><td><a id="property-rejected"></a> <code>rejected</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>Steps left out since the loss would have grown.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/LevenbergMarquardtState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LevenbergMarquardtState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LevenbergMarquardtState as default
};
