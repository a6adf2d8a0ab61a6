import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecoderParams","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/DecoderParams.md","filePath":"api/graph-returns/models/interfaces/DecoderParams.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/DecoderParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-decoderparams" tabindex="-1">Interface: DecoderParams <a class="header-anchor" href="#interface-decoderparams" aria-label="Permalink to &quot;Interface: DecoderParams&quot;">​</a></h1><p>Weights of <a href="./../functions/decodeEdges.html">decodeEdges</a>: a tree of tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-customer"></a> <code>customer</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>[features, units]</code>, of customers and of variants.</td></tr><tr><td><a id="property-variant"></a> <code>variant</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr><tr><td><a id="property-bias"></a> <code>bias</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>[units]</code></td></tr><tr><td><a id="property-out"></a> <code>out</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>[units, 1]</code> and <code>[1]</code></td></tr><tr><td><a id="property-outbias"></a> <code>outBias</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr><tr><td><a id="property-factors"></a> <code>factors?</code></td><td><code>readonly</code></td><td><code>object</code></td><td><code>[features, factors]</code> of each end, where the logit has a product of both.</td></tr><tr><td><code>factors.customer</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr><tr><td><code>factors.variant</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/DecoderParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecoderParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecoderParams as default
};
