import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CausalWeightsOptions","description":"Options of causalWeights.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/interfaces/CausalWeightsOptions.md","filePath":"api/reversible-gn/pde/interfaces/CausalWeightsOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/interfaces/CausalWeightsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-causalweightsoptions" tabindex="-1">Interface: CausalWeightsOptions <a class="header-anchor" href="#interface-causalweightsoptions" aria-label="Permalink to &quot;Interface: CausalWeightsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/causalWeights.html">causalWeights</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-strength"></a> <code>strength?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">How much a residual holds back what comes later: a weight is <code>e^(<wbr>−strength · sum of earlier mean squares)</code>.</td></tr><tr role="row"><td role="cell"><a id="property-slices"></a> <code>slices?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>32</code></td><td role="cell" data-label="Description">Slices of equal length that the times are cut into.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/interfaces/CausalWeightsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CausalWeightsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CausalWeightsOptions as default
};
