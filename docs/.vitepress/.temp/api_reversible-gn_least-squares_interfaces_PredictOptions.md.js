import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PredictOptions","description":"Options of CurveFit.predict.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/PredictOptions.md","filePath":"api/reversible-gn/least-squares/interfaces/PredictOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/PredictOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-predictoptions" tabindex="-1">Interface: PredictOptions <a class="header-anchor" href="#interface-predictoptions" aria-label="Permalink to &quot;Interface: PredictOptions&quot;">​</a></h1><p>Options of <a href="./CurveFit.html#property-predict">CurveFit.predict</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-level"></a> <code>level?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>95</code></td><td role="cell" data-label="Description">The probability that a band covers.</td></tr><tr role="row"><td role="cell"><a id="property-sigma"></a> <code>sigma?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Numeric.html"><code>Numeric</code></a></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">Standard deviations of new observations, in the measure of the fit&#39;s <code>sigma</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/PredictOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PredictOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PredictOptions as default
};
