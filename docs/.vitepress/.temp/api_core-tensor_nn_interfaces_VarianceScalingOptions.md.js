import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: VarianceScalingOptions","description":"Options of varianceScaling.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/VarianceScalingOptions.md","filePath":"api/core-tensor/nn/interfaces/VarianceScalingOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/VarianceScalingOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-variancescalingoptions" tabindex="-1">Interface: VarianceScalingOptions <a class="header-anchor" href="#interface-variancescalingoptions" aria-label="Permalink to &quot;Interface: VarianceScalingOptions&quot;">​</a></h1><p>Options of <a href="./../functions/varianceScaling.html">varianceScaling</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-scale"></a> <code>scale?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">The variance of an element times its fan; above 0.</td></tr><tr role="row"><td role="cell"><a id="property-mode"></a> <code>mode?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;fan<wbr>In&quot;</code> | <code>&quot;fan<wbr>Out&quot;</code> | <code>&quot;fan<wbr>Average&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;fan<wbr>In&quot;</code></td><td role="cell" data-label="Description">What divides the variance: the number of inputs of a unit, of its outputs, or their mean.</td></tr><tr role="row"><td role="cell"><a id="property-distribution"></a> <code>distribution?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;normal&quot;</code> | <code>&quot;uniform&quot;</code> | <code>&quot;truncated<wbr>Normal&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;normal&quot;</code></td><td role="cell" data-label="Description">The distribution; a truncated normal one ends at two standard deviations of its own before the cut.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/VarianceScalingOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VarianceScalingOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VarianceScalingOptions as default
};
