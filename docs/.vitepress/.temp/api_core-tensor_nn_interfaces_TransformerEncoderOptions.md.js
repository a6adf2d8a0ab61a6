import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TransformerEncoderOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/TransformerEncoderOptions.md","filePath":"api/core-tensor/nn/interfaces/TransformerEncoderOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/TransformerEncoderOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-transformerencoderoptions" tabindex="-1">Interface: TransformerEncoderOptions <a class="header-anchor" href="#interface-transformerencoderoptions" aria-label="Permalink to &quot;Interface: TransformerEncoderOptions&quot;">​</a></h1><p>Options of <a href="./../functions/transformerEncoder.html">transformerEncoder</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-layers"></a> <code>layers</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>How many blocks there are. Required.</td></tr><tr><td><a id="property-width"></a> <code>width</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Features of each place; the input must have as many. Required.</td></tr><tr><td><a id="property-heads"></a> <code>heads</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Heads of each attention; divides <code>width</code>. Required.</td></tr><tr><td><a id="property-hidden"></a> <code>hidden?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>four times <code>width</code></td><td>Units between the two dense layers of a block.</td></tr><tr><td><a id="property-causal"></a> <code>causal?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Whether a place sees itself and the places before it only.</td></tr><tr><td><a id="property-dropout"></a> <code>dropout?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Share of what is dropped in training before each sum.</td></tr><tr><td><a id="property-activation"></a> <code>activation?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ActivationName.html"><code>ActivationName</code></a> | <a href="./../type-aliases/Activation.html"><code>Activation</code></a></td><td><code>&quot;gelu&quot;</code></td><td>Between the two dense layers.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/TransformerEncoderOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TransformerEncoderOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TransformerEncoderOptions as default
};
