import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExponentialDecayOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/ExponentialDecayOptions.md","filePath":"api/core-tensor/optim/interfaces/ExponentialDecayOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/ExponentialDecayOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-exponentialdecayoptions" tabindex="-1">Interface: ExponentialDecayOptions <a class="header-anchor" href="#interface-exponentialdecayoptions" aria-label="Permalink to &quot;Interface: ExponentialDecayOptions&quot;">​</a></h1><p>Options of <a href="./../functions/exponentialDecay.html">exponentialDecay</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-rate"></a> <code>rate</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Factor per <code>every</code> steps, above 0; below 1 for decay. Required.</td></tr><tr><td><a id="property-every"></a> <code>every?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1</code></td><td>How many steps one factor takes, above 0.</td></tr><tr><td><a id="property-staircase"></a> <code>staircase?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Hold the value within each stretch of <code>every</code> steps.</td></tr></tbody></table></div>`);
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
