import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LossContext<M>","description":"What a loss knows beside params and batch.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/interfaces/LossContext.md","filePath":"api/core-tensor/train/interfaces/LossContext.md"}');
const _sfc_main = { name: "api/core-tensor/train/interfaces/LossContext.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-losscontext-m" tabindex="-1">Interface: LossContext&lt;M&gt; <a class="header-anchor" href="#interface-losscontext-m" aria-label="Permalink to &quot;Interface: LossContext\\&lt;M\\&gt;&quot;">​</a></h1><p>What a loss knows beside params and batch.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-m"></a> <code>M</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-key"></a> <code>key</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description">Randomness of this step, the same whenever the step is taken; shape <code>[2]</code>, int32.</td></tr><tr role="row"><td role="cell"><a id="property-step"></a> <code>step</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Steps done before this one.</td></tr><tr role="row"><td role="cell"><a id="property-state"></a> <code>state</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>M</code></td><td role="cell" data-label="Description">The model&#39;s state, as <a href="./FitOptions.html#property-state">FitOptions.state</a> and later steps gave it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/interfaces/LossContext.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LossContext = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LossContext as default
};
