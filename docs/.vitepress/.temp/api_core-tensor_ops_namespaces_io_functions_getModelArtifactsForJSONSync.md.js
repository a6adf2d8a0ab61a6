import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: getModelArtifactsForJSONSync()","description":"Create ModelArtifacts from a JSON file and weights.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSONSync.md","filePath":"api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSONSync.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSONSync.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-getmodelartifactsforjsonsync" tabindex="-1">Function: getModelArtifactsForJSONSync() <a class="header-anchor" href="#function-getmodelartifactsforjsonsync" aria-label="Permalink to &quot;Function: getModelArtifactsForJSONSync()&quot;">​</a></h1><blockquote><p><strong>getModelArtifactsForJSONSync</strong>(<code>modelJSON</code>, <code>weightSpecs?</code>, <code>weightData?</code>): <a href="./../interfaces/ModelArtifacts.html"><code>ModelArtifacts</code></a></p></blockquote><p>Create <code>ModelArtifacts</code> from a JSON file and weights.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>model<wbr>JSON</code></td><td role="cell" data-label="Type"><a href="./../interfaces/ModelJSON.html"><code>Model<wbr>JSON</code></a></td><td role="cell" data-label="Description">Object containing the parsed JSON of <code>model.<wbr>json</code></td></tr><tr role="row"><td role="cell"><code>weight<wbr>Specs?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/WeightsManifestEntry.html"><code>Weights<wbr>Manifest<wbr>Entry</code></a>[]</td><td role="cell" data-label="Description">The list of WeightsManifestEntry for the model. Must be passed if the modelJSON has a weightsManifest.</td></tr><tr role="row"><td role="cell"><code>weight<wbr>Data?</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/WeightData.html"><code>Weight<wbr>Data</code></a></td><td role="cell" data-label="Description">An ArrayBuffer or array of ArrayBuffers of weight data for the model corresponding to the weights in weightSpecs. Must be passed if the modelJSON has a weightsManifest.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ModelArtifacts.html"><code>ModelArtifacts</code></a></p><p>A Promise of the <code>ModelArtifacts</code>, as described by the JSON file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSONSync.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const getModelArtifactsForJSONSync = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  getModelArtifactsForJSONSync as default
};
