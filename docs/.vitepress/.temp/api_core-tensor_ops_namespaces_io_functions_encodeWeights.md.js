import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: encodeWeights()","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/encodeWeights.md","filePath":"api/core-tensor/ops/namespaces/io/functions/encodeWeights.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/encodeWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-encodeweights" tabindex="-1">Function: encodeWeights() <a class="header-anchor" href="#function-encodeweights" aria-label="Permalink to &quot;Function: encodeWeights()&quot;">​</a></h1><blockquote><p><strong>encodeWeights</strong>(<code>tensors</code>, <code>group?</code>): <code>Promise</code>&lt;{ <code>data</code>: <code>ArrayBuffer</code>; <code>specs</code>: <a href="./../interfaces/WeightsManifestEntry.html"><code>WeightsManifestEntry</code></a>[]; }&gt;</p></blockquote><p>Encode a map from names to weight values as an ArrayBuffer, along with an <code>Array</code> of <code>WeightsManifestEntry</code> as specification of the encoded weights.</p><p>This function does not perform sharding.</p><p>This function is the reverse of <code>decodeWeights</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>tensors</code></td><td><a href="./../../../type-aliases/NamedTensorMap.html"><code>NamedTensorMap</code></a> | <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>NamedTensor</code></a>[]</td><td>A map (&quot;dict&quot;) from names to tensors.</td></tr><tr><td><code>group?</code></td><td><a href="./../type-aliases/WeightGroup.html"><code>WeightGroup</code></a></td><td>Group to which the weights belong (optional).</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;{ <code>data</code>: <code>ArrayBuffer</code>; <code>specs</code>: <a href="./../interfaces/WeightsManifestEntry.html"><code>WeightsManifestEntry</code></a>[]; }&gt;</p><p>A <code>Promise</code> of</p><ul><li>A flat <code>ArrayBuffer</code> with all the binary values of the <code>Tensor</code>s concatenated.</li><li>An <code>Array</code> of <code>WeightManifestEntry</code>s, carrying information including tensor names, <code>dtype</code>s and shapes.</li></ul><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>Error: on unsupported tensor <code>dtype</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/encodeWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const encodeWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  encodeWeights as default
};
