import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ModelOptions<P, B>","description":"Where a method for any model finds model, likelihood and targets.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/ModelOptions.md","filePath":"api/reversible-gn/interfaces/ModelOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/ModelOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-modeloptions-p-b" tabindex="-1">Interface: ModelOptions&lt;P, B&gt; <a class="header-anchor" href="#interface-modeloptions-p-b" aria-label="Permalink to &quot;Interface: ModelOptions\\&lt;P, B\\&gt;&quot;">​</a></h1><p>Where a method for any model finds model, likelihood and targets.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./HessianFreeOptions.html"><code>HessianFreeOptions</code></a></li><li><a href="./LevenbergMarquardtOptions.html"><code>LevenbergMarquardtOptions</code></a></li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-outputs"></a> <code>outputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>params</code>, <code>batch</code>) =&gt; <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Params and a batch to the model&#39;s outputs, <code>[n, …]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-targets"></a> <code>targets</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>batch</code>) =&gt; <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">The targets in a batch.</td></tr><tr role="row"><td role="cell"><a id="property-likelihood"></a> <code>likelihood</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/curvature/interfaces/Likelihood.html"><code>Likelihood</code></a></td><td role="cell" data-label="Description">How outputs and targets make the loss.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/ModelOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ModelOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ModelOptions as default
};
