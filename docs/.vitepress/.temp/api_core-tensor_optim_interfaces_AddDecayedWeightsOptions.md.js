import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AddDecayedWeightsOptions","description":"Options of addDecayedWeights.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md","filePath":"api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-adddecayedweightsoptions" tabindex="-1">Interface: AddDecayedWeightsOptions <a class="header-anchor" href="#interface-adddecayedweightsoptions" aria-label="Permalink to &quot;Interface: AddDecayedWeightsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/addDecayedWeights.html">addDecayedWeights</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-mask"></a> <code>mask?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/LeafMask.html"><code>Leaf<wbr>Mask</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Which weights decay, e.g. <code>(<wbr>path) =<wbr>&gt; !path.<wbr>ends<wbr>With(<wbr>&quot;bias&quot;)</code>; all of them if left out.</td></tr></tbody></table></div>`);
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
