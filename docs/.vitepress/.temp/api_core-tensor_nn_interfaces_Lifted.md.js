import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Lifted<X, Y>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/Lifted.md","filePath":"api/core-tensor/nn/interfaces/Lifted.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/Lifted.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lifted-x-y" tabindex="-1">Interface: Lifted&lt;X, Y&gt; <a class="header-anchor" href="#interface-lifted-x-y" aria-label="Permalink to &quot;Interface: Lifted\\&lt;X, Y\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/fromLayersModel.html">fromLayersModel</a> returns.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Variables.html"><code>Variables</code></a>&lt;<a href="./../type-aliases/LayersTree.html"><code>LayersTree</code></a>, <a href="./../type-aliases/LayersTree.html"><code>LayersTree</code></a>&gt;</li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-x"></a> <code>X</code> <em>extends</em> <a href="./../type-aliases/LayersValue.html"><code>LayersValue</code></a></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="type-parameter-y"></a> <code>Y</code> <em>extends</em> <a href="./../type-aliases/LayersValue.html"><code>LayersValue</code></a></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-model"></a> <code>model</code></td><td><code>readonly</code></td><td><a href="./LayersFunction.html"><code>LayersFunction</code></a>&lt;<code>X</code>, <code>Y</code>&gt;</td><td>The model as a function of its weights.</td><td>-</td></tr><tr><td><a id="property-params"></a> <code>params</code></td><td><code>readonly</code></td><td><code>P</code></td><td>What training changes: a tree of float32 tensors.</td><td><a href="./Variables.html"><code>Variables</code></a>.<a href="./Variables.html#property-params"><code>params</code></a></td></tr><tr><td><a id="property-state"></a> <code>state</code></td><td><code>readonly</code></td><td><code>S</code></td><td>What a call may change without a gradient, such as running statistics; <code>{}</code> where there is none.</td><td><a href="./Variables.html"><code>Variables</code></a>.<a href="./Variables.html#property-state"><code>state</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/Lifted.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Lifted = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Lifted as default
};
