import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FitStep","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/FitStep.md","filePath":"api/reversible-gn/least-squares/interfaces/FitStep.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/FitStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fitstep" tabindex="-1">Interface: FitStep <a class="header-anchor" href="#interface-fitstep" aria-label="Permalink to &quot;Interface: FitStep&quot;">​</a></h1><p>One trial step.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-step"></a> <code>step</code></td><td><code>readonly</code></td><td><code>number</code></td><td>From 1.</td></tr><tr><td><a id="property-cost"></a> <code>cost</code></td><td><code>readonly</code></td><td><code>number</code></td><td>After it: that of before where it was not accepted.</td></tr><tr><td><a id="property-optimality"></a> <code>optimality</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The greatest cosine between a column of the Jacobian and the residuals, after it.</td></tr><tr><td><a id="property-stepnorm"></a> <code>stepNorm</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The length of the step, in scaled params.</td></tr><tr><td><a id="property-damping"></a> <code>damping</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>λ</code>.</td></tr><tr><td><a id="property-radius"></a> <code>radius</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The radius for the next step; Infinity for <code>&quot;levenberg-marquardt&quot;</code>.</td></tr><tr><td><a id="property-ratio"></a> <code>ratio</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The actual over the predicted fall of the cost.</td></tr><tr><td><a id="property-accepted"></a> <code>accepted</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>-</td></tr><tr><td><a id="property-seconds"></a> <code>seconds</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Since the fit began.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/FitStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitStep as default
};
