import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AddDecayedWeightsOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md","filePath":"api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-adddecayedweightsoptions" tabindex="-1">Interface: AddDecayedWeightsOptions <a class="header-anchor" href="#interface-adddecayedweightsoptions" aria-label="Permalink to &quot;Interface: AddDecayedWeightsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/addDecayedWeights.html">addDecayedWeights</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-mask"></a> <code>mask?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/LeafMask.html"><code>LeafMask</code></a></td><td><code>undefined</code></td><td>Which weights decay, e.g. <code>(path) =&gt; !path.endsWith(&quot;bias&quot;)</code>; all of them if left out.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AddDecayedWeightsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AddDecayedWeightsOptions as default
};
