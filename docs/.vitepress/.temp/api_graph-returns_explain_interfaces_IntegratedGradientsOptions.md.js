import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IntegratedGradientsOptions","description":"Options of integratedGradients.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/IntegratedGradientsOptions.md","filePath":"api/graph-returns/explain/interfaces/IntegratedGradientsOptions.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/IntegratedGradientsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-integratedgradientsoptions" tabindex="-1">Interface: IntegratedGradientsOptions <a class="header-anchor" href="#interface-integratedgradientsoptions" aria-label="Permalink to &quot;Interface: IntegratedGradientsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/integratedGradients.html">integratedGradients</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ExplainOptions.html"><code>ExplainOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-tolerance"></a> <code>tolerance?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5e-4</code></td><td role="cell" data-label="Description">How far the contributions may be off, all pieces of the way together, in the unit of the output.</td></tr><tr role="row"><td role="cell"><a id="property-maxpoints"></a> <code>max<wbr>Points?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>4096</code></td><td role="cell" data-label="Description">Gradients at most.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/IntegratedGradientsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IntegratedGradientsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IntegratedGradientsOptions as default
};
