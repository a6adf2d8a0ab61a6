import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GraphEncoderOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/GraphEncoderOptions.md","filePath":"api/graph-returns/models/interfaces/GraphEncoderOptions.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/GraphEncoderOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graphencoderoptions" tabindex="-1">Interface: GraphEncoderOptions <a class="header-anchor" href="#interface-graphencoderoptions" aria-label="Permalink to &quot;Interface: GraphEncoderOptions&quot;">​</a></h1><p>Options of <a href="./../functions/graphEncoder.html">graphEncoder</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-convolution"></a> <code>convolution?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ConvolutionName.html"><code>ConvolutionName</code></a></td><td><code>&quot;sage-mean&quot;</code></td><td>How messages are put together; see <code>convolve</code>.</td></tr><tr><td><a id="property-hidden"></a> <code>hidden?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td><code>[16, 16]</code></td><td>Features of a node after each layer.</td></tr><tr><td><a id="property-heads"></a> <code>heads?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>4</code></td><td><code>gat</code>: heads, which share the features among them.</td></tr><tr><td><a id="property-bases"></a> <code>bases?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>2</code></td><td><code>rgcn</code>: bases of a layer.</td></tr><tr><td><a id="property-slope"></a> <code>slope?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code> (ReLU), scores <code>0.2</code></td><td>Slope of the activation, and of attention scores, below 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/GraphEncoderOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphEncoderOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphEncoderOptions as default
};
