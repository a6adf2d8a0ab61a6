import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SaveResult","description":"Result of a saving operation.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/interfaces/SaveResult.md","filePath":"api/core-tensor/ops/namespaces/io/interfaces/SaveResult.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/interfaces/SaveResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-saveresult" tabindex="-1">Interface: SaveResult <a class="header-anchor" href="#interface-saveresult" aria-label="Permalink to &quot;Interface: SaveResult&quot;">​</a></h1><p>Result of a saving operation.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-modelartifactsinfo"></a> <code>model<wbr>Artifacts<wbr>Info</code></td><td role="cell" data-label="Type"><a href="./ModelArtifactsInfo.html"><code>Model<wbr>Artifacts<wbr>Info</code></a></td><td role="cell" data-label="Description">Information about the model artifacts saved.</td></tr><tr role="row"><td role="cell"><a id="property-responses"></a> <code>responses?</code></td><td role="cell" data-label="Type"><code>Response</code>[]</td><td role="cell" data-label="Description">HTTP responses from the server that handled the model-saving request (if any). This is applicable only to server-based saving routes.</td></tr><tr role="row"><td role="cell"><a id="property-errors"></a> <code>errors?</code></td><td role="cell" data-label="Type">(<code>string</code> | { })[]</td><td role="cell" data-label="Description">Error messages and related data (if any).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/interfaces/SaveResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SaveResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SaveResult as default
};
