import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IntegratedGradients","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/IntegratedGradients.md","filePath":"api/graph-returns/explain/interfaces/IntegratedGradients.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/IntegratedGradients.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-integratedgradients" tabindex="-1">Interface: IntegratedGradients <a class="header-anchor" href="#interface-integratedgradients" aria-label="Permalink to &quot;Interface: IntegratedGradients&quot;">​</a></h1><p>See <a href="./../functions/integratedGradients.html">integratedGradients</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-amounts"></a> <code>amounts</code></td><td><code>readonly</code></td><td><code>Float64Array</code></td><td>One for each number of the row.</td></tr><tr><td><a id="property-base"></a> <code>base</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The function at the baseline, and at the row.</td></tr><tr><td><a id="property-output"></a> <code>output</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-residual"></a> <code>residual</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>output − base − Σ amounts</code>.</td></tr><tr><td><a id="property-points"></a> <code>points</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>&quot;converged&quot;</code> | <code>&quot;max-points&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/IntegratedGradients.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IntegratedGradients = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IntegratedGradients as default
};
