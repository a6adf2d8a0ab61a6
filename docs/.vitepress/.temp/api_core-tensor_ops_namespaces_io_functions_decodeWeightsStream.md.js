import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeWeightsStream()","description":"Promise<NamedTensorMap>","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/decodeWeightsStream.md","filePath":"api/core-tensor/ops/namespaces/io/functions/decodeWeightsStream.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/decodeWeightsStream.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-decodeweightsstream" tabindex="-1">Function: decodeWeightsStream() <a class="header-anchor" href="#function-decodeweightsstream" aria-label="Permalink to &quot;Function: decodeWeightsStream()&quot;">​</a></h1><blockquote><p><strong>decodeWeightsStream</strong>(<code>weightStream</code>, <code>specs</code>): <code>Promise</code>&lt;<a href="./../../../type-aliases/NamedTensorMap.html"><code>NamedTensorMap</code></a>&gt;</p></blockquote><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>weight<wbr>Stream</code></td><td role="cell" data-label="Type"><code>Readable<wbr>Stream</code>&lt;<code>Array<wbr>Buffer</code>&gt;</td></tr><tr role="row"><td role="cell"><code>specs</code></td><td role="cell" data-label="Type"><a href="./../interfaces/WeightsManifestEntry.html"><code>Weights<wbr>Manifest<wbr>Entry</code></a>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../../type-aliases/NamedTensorMap.html"><code>NamedTensorMap</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/decodeWeightsStream.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeWeightsStream = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeWeightsStream as default
};
