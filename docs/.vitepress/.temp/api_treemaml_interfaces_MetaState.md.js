import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetaState<P>","description":"All that training changes: a tree of tensors, so that it can be saved and compared.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/MetaState.md","filePath":"api/treemaml/interfaces/MetaState.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/MetaState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metastate-p" tabindex="-1">Interface: MetaState&lt;P&gt; <a class="header-anchor" href="#interface-metastate-p" aria-label="Permalink to &quot;Interface: MetaState\\&lt;P\\&gt;&quot;">​</a></h1><p>All that training changes: a tree of tensors, so that it can be saved and compared.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-params"></a> <code>params</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>P</code></td><td role="cell" data-label="Description">The shared starting point.</td></tr><tr role="row"><td role="cell"><a id="property-sizes"></a> <code>sizes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly (readonly <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[])[]</td><td role="cell" data-label="Description">Step sizes: a list for each step or one for all, an entry for each leaf or one for all.</td></tr><tr role="row"><td role="cell"><a id="property-optimizer"></a> <code>optimizer</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>unknown</code></td><td role="cell" data-label="Description">State of the outer optimiser.</td></tr><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps taken; int32.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/MetaState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetaState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetaState as default
};
