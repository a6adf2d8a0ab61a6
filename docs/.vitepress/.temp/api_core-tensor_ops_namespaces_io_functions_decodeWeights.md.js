import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeWeights()","description":"Decode flat ArrayBuffer as weights.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/decodeWeights.md","filePath":"api/core-tensor/ops/namespaces/io/functions/decodeWeights.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/decodeWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-decodeweights" tabindex="-1">Function: decodeWeights() <a class="header-anchor" href="#function-decodeweights" aria-label="Permalink to &quot;Function: decodeWeights()&quot;">​</a></h1><blockquote><p><strong>decodeWeights</strong>(<code>weightData</code>, <code>specs</code>): <a href="./../../../type-aliases/NamedTensorMap.html"><code>NamedTensorMap</code></a></p></blockquote><p>Decode flat ArrayBuffer as weights.</p><p>This function does not handle sharding.</p><p>This function is the reverse of <code>encodeWeights</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>weight<wbr>Data</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/WeightData.html"><code>Weight<wbr>Data</code></a></td><td role="cell" data-label="Description">A flat ArrayBuffer or an array of ArrayBuffers carrying the binary values of the tensors concatenated in the order specified in <code>specs</code>.</td></tr><tr role="row"><td role="cell"><code>specs</code></td><td role="cell" data-label="Type"><a href="./../interfaces/WeightsManifestEntry.html"><code>Weights<wbr>Manifest<wbr>Entry</code></a>[]</td><td role="cell" data-label="Description">Specifications of the names, dtypes and shapes of the tensors whose value are encoded by <code>buffer</code>.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../../type-aliases/NamedTensorMap.html"><code>NamedTensorMap</code></a></p><p>A map from tensor name to tensor value, with the names corresponding to names in <code>specs</code>.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>Error, if any of the tensors has unsupported dtype.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/decodeWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeWeights as default
};
