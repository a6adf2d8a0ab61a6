import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AttentionParams<B>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/AttentionParams.md","filePath":"api/core-tensor/nn/interfaces/AttentionParams.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/AttentionParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-attentionparams-b" tabindex="-1">Interface: AttentionParams&lt;B&gt; <a class="header-anchor" href="#interface-attentionparams-b" aria-label="Permalink to &quot;Interface: AttentionParams\\&lt;B\\&gt;&quot;">​</a></h1><p>Parameters of <a href="./../functions/attention.html">attention</a>: four dense layers, kernels <code>[features, features]</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code> <em>extends</em> <code>boolean</code></td><td><code>true</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-query"></a> <code>query</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/DenseParams.html"><code>DenseParams</code></a>&lt;<code>B</code>&gt;</td><td>What each place looks for.</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/DenseParams.html"><code>DenseParams</code></a>&lt;<code>B</code>&gt;</td><td>What each place is found by.</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/DenseParams.html"><code>DenseParams</code></a>&lt;<code>B</code>&gt;</td><td>What each place gives.</td></tr><tr><td><a id="property-output"></a> <code>output</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/DenseParams.html"><code>DenseParams</code></a>&lt;<code>B</code>&gt;</td><td>Mixes the heads.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/AttentionParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AttentionParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AttentionParams as default
};
