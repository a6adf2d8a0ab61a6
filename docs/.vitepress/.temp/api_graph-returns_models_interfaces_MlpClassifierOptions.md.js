import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MlpClassifierOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/MlpClassifierOptions.md","filePath":"api/graph-returns/models/interfaces/MlpClassifierOptions.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/MlpClassifierOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-mlpclassifieroptions" tabindex="-1">Interface: MlpClassifierOptions <a class="header-anchor" href="#interface-mlpclassifieroptions" aria-label="Permalink to &quot;Interface: MlpClassifierOptions&quot;">​</a></h1><p>Options of <a href="./../functions/mlpClassifier.html">mlpClassifier</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-hidden"></a> <code>hidden?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td><code>[64, 32]</code></td><td>Units of the hidden layers.</td></tr><tr><td><a id="property-activation"></a> <code>activation?</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/nn/type-aliases/ActivationName.html"><code>ActivationName</code></a></td><td><code>&quot;relu&quot;</code></td><td>-</td></tr><tr><td><a id="property-lr"></a> <code>lr?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.003</code></td><td>Learning rate of Adam.</td></tr><tr><td><a id="property-weightdecay"></a> <code>weightDecay?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-4</code></td><td>Decoupled weight decay.</td></tr><tr><td><a id="property-batchsize"></a> <code>batchSize?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1024</code></td><td>-</td></tr><tr><td><a id="property-epochs"></a> <code>epochs?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>40</code></td><td>Passes over the data at most.</td></tr><tr><td><a id="property-patience"></a> <code>patience?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>4</code></td><td>Passes without a better validation log loss after which the fit stops.</td></tr><tr><td><a id="property-compile"></a> <code>compile?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/CompileOption.html"><code>CompileOption</code></a></td><td><code>true</code></td><td>Whether steps and predictions are compiled, or the device of <code>jit</code> for them.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/MlpClassifierOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MlpClassifierOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MlpClassifierOptions as default
};
