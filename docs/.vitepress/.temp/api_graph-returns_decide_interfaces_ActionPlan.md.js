import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ActionPlan","description":"Which purchases to act on.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/ActionPlan.md","filePath":"api/graph-returns/decide/interfaces/ActionPlan.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/ActionPlan.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-actionplan" tabindex="-1">Interface: ActionPlan <a class="header-anchor" href="#interface-actionplan" aria-label="Permalink to &quot;Interface: ActionPlan&quot;">​</a></h1><p>Which purchases to act on.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-act"></a> <code>act</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Description">1 for each purchase to act on; uint8 <code>[purchases]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-gain"></a> <code>gain</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">What acting on each would save in the mean; float64 <code>[purchases]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-acted"></a> <code>acted</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Purchases acted on.</td></tr><tr role="row"><td role="cell"><a id="property-expectedsaving"></a> <code>expected<wbr>Saving</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">What the plan saves in the mean, if the probabilities are true.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/ActionPlan.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ActionPlan = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ActionPlan as default
};
