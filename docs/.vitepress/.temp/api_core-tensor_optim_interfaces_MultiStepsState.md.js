import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MultiStepsState<S>","description":"The state of multiSteps.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/MultiStepsState.md","filePath":"api/core-tensor/optim/interfaces/MultiStepsState.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/MultiStepsState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-multistepsstate-s" tabindex="-1">Interface: MultiStepsState&lt;S&gt; <a class="header-anchor" href="#interface-multistepsstate-s" aria-label="Permalink to &quot;Interface: MultiStepsState\\&lt;S\\&gt;&quot;">​</a></h1><p>The state of <a href="./../functions/multiSteps.html">multiSteps</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Gradients in <code>sum</code>; <code>[]</code>, int32, below the number that is waited for.</td></tr><tr role="row"><td role="cell"><a id="property-sum"></a> <code>sum</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../tree/type-aliases/Tree.html"><code>Tree</code></a>&lt;<a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;&gt;</td><td role="cell" data-label="Description">Their sum, like the params.</td></tr><tr role="row"><td role="cell"><a id="property-inner"></a> <code>inner</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>S</code></td><td role="cell" data-label="Description">The state of the transform.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/MultiStepsState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MultiStepsState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MultiStepsState as default
};
