import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PriorCorrectionOptions","description":"Options of priorCorrection: both are needed.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/PriorCorrectionOptions.md","filePath":"api/graph-returns/decide/interfaces/PriorCorrectionOptions.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/PriorCorrectionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-priorcorrectionoptions" tabindex="-1">Interface: PriorCorrectionOptions <a class="header-anchor" href="#interface-priorcorrectionoptions" aria-label="Permalink to &quot;Interface: PriorCorrectionOptions&quot;">​</a></h1><p>Options of <a href="./../functions/priorCorrection.html">priorCorrection</a>: both are needed.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-from"></a> <code>from</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Return rate of the purchases that the probabilities were calibrated on.</td></tr><tr role="row"><td role="cell"><a id="property-to"></a> <code>to</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Return rate of the purchases they are used for.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/PriorCorrectionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PriorCorrectionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PriorCorrectionOptions as default
};
