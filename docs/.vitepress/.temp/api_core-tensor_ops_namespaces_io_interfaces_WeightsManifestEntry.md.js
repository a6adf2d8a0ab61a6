import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WeightsManifestEntry","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/interfaces/WeightsManifestEntry.md","filePath":"api/core-tensor/ops/namespaces/io/interfaces/WeightsManifestEntry.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/interfaces/WeightsManifestEntry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-weightsmanifestentry" tabindex="-1">Interface: WeightsManifestEntry <a class="header-anchor" href="#interface-weightsmanifestentry" aria-label="Permalink to &quot;Interface: WeightsManifestEntry&quot;">​</a></h1><p>An entry in the weight manifest.</p><p>The entry contains specification of a weight.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>string</code></td><td>Name of the weight, e.g., &#39;Dense_1/bias&#39;</td></tr><tr><td><a id="property-shape"></a> <code>shape</code></td><td><code>number</code>[]</td><td>Shape of the weight.</td></tr><tr><td><a id="property-dtype"></a> <code>dtype</code></td><td><code>&quot;string&quot;</code> | <code>&quot;float32&quot;</code> | <code>&quot;int32&quot;</code> | <code>&quot;bool&quot;</code> | <code>&quot;complex64&quot;</code></td><td>Data type of the weight.</td></tr><tr><td><a id="property-group"></a> <code>group?</code></td><td><a href="./../type-aliases/WeightGroup.html"><code>WeightGroup</code></a></td><td>Type of the weight. Optional. The value &#39;optimizer&#39; indicates the weight belongs to an optimizer (i.e., used only during model training and not during inference).</td></tr><tr><td><a id="property-quantization"></a> <code>quantization?</code></td><td><code>object</code></td><td>Information for dequantization of the weight.</td></tr><tr><td><code>quantization.scale?</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>quantization.min?</code></td><td><code>number</code></td><td>-</td></tr><tr><td><code>quantization.dtype</code></td><td><code>&quot;uint8&quot;</code> | <code>&quot;uint16&quot;</code> | <code>&quot;float16&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/interfaces/WeightsManifestEntry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WeightsManifestEntry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WeightsManifestEntry as default
};
