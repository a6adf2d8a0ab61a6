import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: getModelArtifactsForJSON()","description":"Create ModelArtifacts from a JSON file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSON.md","filePath":"api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSON.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSON.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-getmodelartifactsforjson" tabindex="-1">Function: getModelArtifactsForJSON() <a class="header-anchor" href="#function-getmodelartifactsforjson" aria-label="Permalink to &quot;Function: getModelArtifactsForJSON()&quot;">​</a></h1><blockquote><p><strong>getModelArtifactsForJSON</strong>(<code>modelJSON</code>, <code>loadWeights</code>): <code>Promise</code>&lt;<a href="./../interfaces/ModelArtifacts.html"><code>ModelArtifacts</code></a>&gt;</p></blockquote><p>Create <code>ModelArtifacts</code> from a JSON file.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>model<wbr>JSON</code></td><td role="cell" data-label="Type"><a href="./../interfaces/ModelJSON.html"><code>Model<wbr>JSON</code></a></td><td role="cell" data-label="Description">Object containing the parsed JSON of <code>model.<wbr>json</code></td></tr><tr role="row"><td role="cell"><code>load<wbr>Weights</code></td><td role="cell" data-label="Type">(<code>weights<wbr>Manifest</code>) =&gt; <code>Promise</code>&lt;[<a href="./../interfaces/WeightsManifestEntry.html"><code>Weights<wbr>Manifest<wbr>Entry</code></a>[], <a href="./../type-aliases/WeightData.html"><code>Weight<wbr>Data</code></a>]&gt;</td><td role="cell" data-label="Description">Function that takes the JSON file&#39;s weights manifest, reads weights from the listed path(s), and returns a Promise of the weight manifest entries along with the weights data.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/ModelArtifacts.html"><code>ModelArtifacts</code></a>&gt;</p><p>A Promise of the <code>ModelArtifacts</code>, as described by the JSON file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSON.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const getModelArtifactsForJSON = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  getModelArtifactsForJSON as default
};
