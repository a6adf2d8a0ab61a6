import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RevMlpOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/interfaces/RevMlpOptions.md","filePath":"api/reversible-gn/interfaces/RevMlpOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/RevMlpOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-revmlpoptions" tabindex="-1">Interface: RevMlpOptions <a class="header-anchor" href="#interface-revmlpoptions" aria-label="Permalink to &quot;Interface: RevMlpOptions&quot;">​</a></h1><p>Options of <a href="./../functions/revMlp.html">revMlp</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-depth"></a> <code>depth?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>2</code></td><td>Couplings, each with two branches.</td></tr><tr><td><a id="property-width"></a> <code>width?</code></td><td><code>readonly</code></td><td><code>number</code> | <code>&quot;none&quot;</code></td><td><code>1024</code></td><td>Random features of each branch. Exact steps need at least as many as the batch has rows; twice as many keep the systems well conditioned. <code>&quot;none&quot;</code> leaves the expansion out: as many as half a state.</td></tr><tr><td><a id="property-activation"></a> <code>activation?</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/nn/type-aliases/ActivationName.html"><code>ActivationName</code></a> | <a href="./../../core-tensor/nn/type-aliases/Activation.html"><code>Activation</code></a> | readonly ActivationName | Activation[]</td><td><code>&quot;relu&quot;</code></td><td>The activation of the features, one for all blocks or one a block.</td></tr><tr><td><a id="property-bias"></a> <code>bias?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>true</code></td><td>Whether each branch has a trained bias.</td></tr><tr><td><a id="property-readout"></a> <code>readout?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Readout.html"><code>Readout</code></a></td><td><code>&quot;state&quot;</code></td><td>What is read off the last state.</td></tr><tr><td><a id="property-weightstd"></a> <code>weightStd?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-3</code></td><td>Standard deviation of the trained weights at the start; biases are 0.</td></tr><tr><td><a id="property-expansiongain"></a> <code>expansionGain?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1</code></td><td>The expansion&#39;s entries are drawn from <code>N(0, gain²/width)</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/RevMlpOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RevMlpOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RevMlpOptions as default
};
