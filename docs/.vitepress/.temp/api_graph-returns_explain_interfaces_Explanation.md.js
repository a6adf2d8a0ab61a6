import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Explanation","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/Explanation.md","filePath":"api/graph-returns/explain/interfaces/Explanation.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/Explanation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-explanation" tabindex="-1">Interface: Explanation <a class="header-anchor" href="#interface-explanation" aria-label="Permalink to &quot;Interface: Explanation&quot;">​</a></h1><p>How a prediction came about: <code>output = base + Σ amount + residual</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-edge"></a> <code>edge</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The number of the purchase in its split.</td></tr><tr><td><a id="property-probability"></a> <code>probability</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What the model says, calibrated where it is.</td></tr><tr><td><a id="property-unit"></a> <code>unit</code></td><td><code>readonly</code></td><td><code>&quot;logit&quot;</code> | <code>&quot;probability&quot;</code></td><td>What base and amounts are: log odds, or probabilities for a forest.</td></tr><tr><td><a id="property-base"></a> <code>base</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What the model says of the average purchase, or where no column is known.</td></tr><tr><td><a id="property-output"></a> <code>output</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What the model says of this purchase, calibrated where it is.</td></tr><tr><td><a id="property-contributions"></a> <code>contributions</code></td><td><code>readonly</code></td><td>readonly <a href="./Contribution.html"><code>Contribution</code></a>[]</td><td>By falling size.</td></tr><tr><td><a id="property-residual"></a> <code>residual</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What the contributions miss; less than 0.001 in size unless <code>status</code> says so.</td></tr><tr><td><a id="property-method"></a> <code>method</code></td><td><code>readonly</code></td><td><code>&quot;linear&quot;</code> | <code>&quot;none&quot;</code> | <code>&quot;tree-shap&quot;</code> | <code>&quot;integrated-gradients&quot;</code></td><td>-</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>&quot;converged&quot;</code> | <code>&quot;exact&quot;</code> | <code>&quot;max-points&quot;</code></td><td><code>&quot;max-points&quot;</code> where integrated gradients did not come within the tolerance.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/Explanation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Explanation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Explanation as default
};
