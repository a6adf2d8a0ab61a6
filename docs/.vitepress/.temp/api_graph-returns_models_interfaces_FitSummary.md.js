import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FitSummary","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/FitSummary.md","filePath":"api/graph-returns/models/interfaces/FitSummary.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/FitSummary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fitsummary" tabindex="-1">Interface: FitSummary <a class="header-anchor" href="#interface-fitsummary" aria-label="Permalink to &quot;Interface: FitSummary&quot;">​</a></h1><p>How a fit went.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-rounds"></a> <code>rounds</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Trees, steps of Newton&#39;s method or passes over the data that the model has seen.</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>&quot;finished&quot;</code> | <code>&quot;stopped&quot;</code></td><td><code>&quot;stopped&quot;</code> early, by the validation log loss; <code>&quot;finished&quot;</code> otherwise.</td></tr><tr><td><a id="property-validationlogloss"></a> <code>validationLogLoss</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Log loss of the validation rows after each round, where there are some.</td></tr><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Seed of a fit on a task; none where the model comes from elsewhere. It is in the file of <code>saveReturnsModel</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/FitSummary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitSummary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitSummary as default
};
