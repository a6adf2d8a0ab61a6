import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadWeights()","description":"Reads a weights manifest JSON configuration, fetches the weights and returns them as Tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/loadWeights.md","filePath":"api/core-tensor/ops/namespaces/io/functions/loadWeights.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/loadWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-loadweights" tabindex="-1">Function: loadWeights() <a class="header-anchor" href="#function-loadweights" aria-label="Permalink to &quot;Function: loadWeights()&quot;">​</a></h1><blockquote><p><strong>loadWeights</strong>(<code>manifest</code>, <code>filePathPrefix?</code>, <code>weightNames?</code>, <code>requestInit?</code>): <code>Promise</code>&lt;<a href="./../../../type-aliases/NamedTensorMap.html"><code>NamedTensorMap</code></a>&gt;</p></blockquote><p>Reads a weights manifest JSON configuration, fetches the weights and returns them as <code>Tensor</code>s.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>manifest</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/WeightsManifestConfig.html"><code>Weights<wbr>Manifest<wbr>Config</code></a></td><td role="cell" data-label="Description">The weights manifest JSON.</td></tr><tr role="row"><td role="cell"><code>file<wbr>Path<wbr>Prefix?</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The path prefix for filenames given in the manifest. Defaults to the empty string.</td></tr><tr role="row"><td role="cell"><code>weight<wbr>Names?</code></td><td role="cell" data-label="Type"><code>string</code>[]</td><td role="cell" data-label="Description">The names of the weights to be fetched.</td></tr><tr role="row"><td role="cell"><code>request<wbr>Init?</code></td><td role="cell" data-label="Type"><code>Request<wbr>Init</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../../type-aliases/NamedTensorMap.html"><code>NamedTensorMap</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/loadWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadWeights as default
};
