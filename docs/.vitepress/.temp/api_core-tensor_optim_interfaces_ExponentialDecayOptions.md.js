import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExponentialDecayOptions","description":"Options of exponentialDecay.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/ExponentialDecayOptions.md","filePath":"api/core-tensor/optim/interfaces/ExponentialDecayOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/ExponentialDecayOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-exponentialdecayoptions" tabindex="-1">Interface: ExponentialDecayOptions <a class="header-anchor" href="#interface-exponentialdecayoptions" aria-label="Permalink to &quot;Interface: ExponentialDecayOptions&quot;">​</a></h1><p>Options of <a href="./../functions/exponentialDecay.html">exponentialDecay</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rate"></a> <code>rate</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Factor per <code>every</code> steps, above 0; below 1 for decay. Required.</td></tr><tr role="row"><td role="cell"><a id="property-every"></a> <code>every?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">How many steps one factor takes, above 0.</td></tr><tr role="row"><td role="cell"><a id="property-staircase"></a> <code>staircase?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Hold the value within each stretch of <code>every</code> steps.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/ExponentialDecayOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExponentialDecayOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExponentialDecayOptions as default
};
