import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FitSummary","description":"How a fit went.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/FitSummary.md","filePath":"api/graph-returns/models/interfaces/FitSummary.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/FitSummary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fitsummary" tabindex="-1">Interface: FitSummary <a class="header-anchor" href="#interface-fitsummary" aria-label="Permalink to &quot;Interface: FitSummary&quot;">​</a></h1><p>How a fit went.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rounds"></a> <code>rounds</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Trees, steps of Newton&#39;s method or passes over the data that the model has seen.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;finished&quot;</code> | <code>&quot;stopped&quot;</code></td><td role="cell" data-label="Description"><code>&quot;stopped&quot;</code> early, by the validation log loss; <code>&quot;finished&quot;</code> otherwise.</td></tr><tr role="row"><td role="cell"><a id="property-validationlogloss"></a> <code>validation<wbr>Log<wbr>Loss</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Log loss of the validation rows after each round, where there are some.</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Seed of a fit on a task; none where the model comes from elsewhere. It is in the file of <code>save<wbr>Returns<wbr>Model</code>.</td></tr></tbody></table></div>`);
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
