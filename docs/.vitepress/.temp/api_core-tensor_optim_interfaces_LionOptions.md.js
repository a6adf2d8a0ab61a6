import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LionOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/LionOptions.md","filePath":"api/core-tensor/optim/interfaces/LionOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/LionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lionoptions" tabindex="-1">Interface: LionOptions <a class="header-anchor" href="#interface-lionoptions" aria-label="Permalink to &quot;Interface: LionOptions&quot;">​</a></h1><p>Options of <a href="./../functions/lion.html">lion</a>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./ScaleByLionOptions.html"><code>ScaleByLionOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-lr"></a> <code>lr</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/Schedule.html"><code>Schedule</code></a></td><td><code>undefined</code></td><td>Learning rate: at least 0, or a schedule; three to ten times smaller than Adam&#39;s. Required.</td><td>-</td></tr><tr><td><a id="property-weightdecay"></a> <code>weightDecay?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Decoupled weight decay, multiplied by the learning rate too.</td><td>-</td></tr><tr><td><a id="property-decaymask"></a> <code>decayMask?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/LeafMask.html"><code>LeafMask</code></a></td><td><code>undefined</code> (all)</td><td>Which weights decay; see <a href="./../functions/addDecayedWeights.html">addDecayedWeights</a>.</td><td>-</td></tr><tr><td><a id="property-b1"></a> <code>b1?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.9</code></td><td>Share of the old mean in the step, in [0, 1).</td><td><a href="./ScaleByLionOptions.html"><code>ScaleByLionOptions</code></a>.<a href="./ScaleByLionOptions.html#property-b1"><code>b1</code></a></td></tr><tr><td><a id="property-b2"></a> <code>b2?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.99</code></td><td>Decay rate of the mean of the gradients, in [0, 1).</td><td><a href="./ScaleByLionOptions.html"><code>ScaleByLionOptions</code></a>.<a href="./ScaleByLionOptions.html#property-b2"><code>b2</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/LionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LionOptions as default
};
