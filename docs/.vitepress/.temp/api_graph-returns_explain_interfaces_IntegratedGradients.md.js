import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IntegratedGradients","description":"See integratedGradients.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/IntegratedGradients.md","filePath":"api/graph-returns/explain/interfaces/IntegratedGradients.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/IntegratedGradients.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-integratedgradients" tabindex="-1">Interface: IntegratedGradients <a class="header-anchor" href="#interface-integratedgradients" aria-label="Permalink to &quot;Interface: IntegratedGradients&quot;">​</a></h1><p>See <a href="./../functions/integratedGradients.html">integratedGradients</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-amounts"></a> <code>amounts</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">One for each number of the row.</td></tr><tr role="row"><td role="cell"><a id="property-base"></a> <code>base</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The function at the baseline, and at the row.</td></tr><tr role="row"><td role="cell"><a id="property-output"></a> <code>output</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-residual"></a> <code>residual</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>output − base − Σ amounts</code>.</td></tr><tr role="row"><td role="cell"><a id="property-points"></a> <code>points</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;converged&quot;</code> | <code>&quot;max-points&quot;</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
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
