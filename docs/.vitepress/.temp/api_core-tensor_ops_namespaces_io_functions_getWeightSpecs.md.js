import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: getWeightSpecs()","description":"Concatenate the weights stored in a WeightsManifestConfig into a list of WeightsManifestEntry","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/getWeightSpecs.md","filePath":"api/core-tensor/ops/namespaces/io/functions/getWeightSpecs.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/getWeightSpecs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-getweightspecs" tabindex="-1">Function: getWeightSpecs() <a class="header-anchor" href="#function-getweightspecs" aria-label="Permalink to &quot;Function: getWeightSpecs()&quot;">​</a></h1><blockquote><p><strong>getWeightSpecs</strong>(<code>weightsManifest</code>): <a href="./../interfaces/WeightsManifestEntry.html"><code>WeightsManifestEntry</code></a>[]</p></blockquote><p>Concatenate the weights stored in a WeightsManifestConfig into a list of WeightsManifestEntry</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>weights<wbr>Manifest</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/WeightsManifestConfig.html"><code>Weights<wbr>Manifest<wbr>Config</code></a></td><td role="cell" data-label="Description">The WeightsManifestConfig to extract weights from.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/WeightsManifestEntry.html"><code>WeightsManifestEntry</code></a>[]</p><p>A list of WeightsManifestEntry of the weights in the weightsManifest</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/getWeightSpecs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const getWeightSpecs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  getWeightSpecs as default
};
