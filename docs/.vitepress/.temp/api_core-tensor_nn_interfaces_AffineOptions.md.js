import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AffineOptions<B>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/AffineOptions.md","filePath":"api/core-tensor/nn/interfaces/AffineOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/AffineOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-affineoptions-b" tabindex="-1">Interface: AffineOptions&lt;B&gt; <a class="header-anchor" href="#interface-affineoptions-b" aria-label="Permalink to &quot;Interface: AffineOptions\\&lt;B\\&gt;&quot;">​</a></h1><p>What the dense layers of a model have in common.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./AttentionOptions.html"><code>AttentionOptions</code></a></li><li><a href="./AutoencoderOptions.html"><code>AutoencoderOptions</code></a></li><li><a href="./WindowedOptions.html"><code>WindowedOptions</code></a></li><li><a href="./DenseOptions.html"><code>DenseOptions</code></a></li><li><a href="./MlpOptions.html"><code>MlpOptions</code></a></li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code> <em>extends</em> <code>boolean</code></td><td><code>boolean</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bias"></a> <code>bias?</code></td><td><code>readonly</code></td><td><code>B</code></td><td><code>true</code></td><td>Whether layers add a bias.</td></tr><tr><td><a id="property-kernelinit"></a> <code>kernelInit?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/InitializerName.html"><code>InitializerName</code></a> | <a href="./../type-aliases/Initializer.html"><code>Initializer</code></a></td><td><code>&quot;glorotUniform&quot;</code></td><td>Draws the kernels.</td></tr><tr><td><a id="property-biasinit"></a> <code>biasInit?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/InitializerName.html"><code>InitializerName</code></a> | <a href="./../type-aliases/Initializer.html"><code>Initializer</code></a></td><td><code>&quot;zeros&quot;</code></td><td>Draws the biases.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/AffineOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AffineOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AffineOptions as default
};
