import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetaGradient<P>","description":"A meta-gradient, its loss and the losses of the tasks.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/MetaGradient.md","filePath":"api/treemaml/interfaces/MetaGradient.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/MetaGradient.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metagradient-p" tabindex="-1">Interface: MetaGradient&lt;P&gt; <a class="header-anchor" href="#interface-metagradient-p" aria-label="Permalink to &quot;Interface: MetaGradient\\&lt;P\\&gt;&quot;">​</a></h1><p>A meta-gradient, its loss and the losses of the tasks.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-loss"></a> <code>loss</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">The weighted mean of the tasks&#39; query losses after adaptation.</td></tr><tr role="row"><td role="cell"><a id="property-losses"></a> <code>losses</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Query loss of each task, <code>[tasks]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-grads"></a> <code>grads</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>P</code></td><td role="cell" data-label="Description">Like the params.</td></tr><tr role="row"><td role="cell"><a id="property-sizegrads"></a> <code>size<wbr>Grads</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly (readonly <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[])[]</td><td role="cell" data-label="Description">Like the step sizes; zeros unless they are learned.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/MetaGradient.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetaGradient = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetaGradient as default
};
