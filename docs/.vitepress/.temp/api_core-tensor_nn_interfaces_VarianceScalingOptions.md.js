import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: VarianceScalingOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/VarianceScalingOptions.md","filePath":"api/core-tensor/nn/interfaces/VarianceScalingOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/VarianceScalingOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-variancescalingoptions" tabindex="-1">Interface: VarianceScalingOptions <a class="header-anchor" href="#interface-variancescalingoptions" aria-label="Permalink to &quot;Interface: VarianceScalingOptions&quot;">​</a></h1><p>Options of <a href="./../functions/varianceScaling.html">varianceScaling</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-scale"></a> <code>scale?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1</code></td><td>The variance of an element times its fan; above 0.</td></tr><tr><td><a id="property-mode"></a> <code>mode?</code></td><td><code>readonly</code></td><td><code>&quot;fanIn&quot;</code> | <code>&quot;fanOut&quot;</code> | <code>&quot;fanAverage&quot;</code></td><td><code>&quot;fanIn&quot;</code></td><td>What divides the variance: the number of inputs of a unit, of its outputs, or their mean.</td></tr><tr><td><a id="property-distribution"></a> <code>distribution?</code></td><td><code>readonly</code></td><td><code>&quot;normal&quot;</code> | <code>&quot;uniform&quot;</code></td><td><code>&quot;normal&quot;</code></td><td>The distribution.</td></tr></tbody></table></div>`);
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
