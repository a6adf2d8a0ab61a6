import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ModelArtifactsInfo","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/interfaces/ModelArtifactsInfo.md","filePath":"api/core-tensor/ops/namespaces/io/interfaces/ModelArtifactsInfo.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/interfaces/ModelArtifactsInfo.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-modelartifactsinfo" tabindex="-1">Interface: ModelArtifactsInfo <a class="header-anchor" href="#interface-modelartifactsinfo" aria-label="Permalink to &quot;Interface: ModelArtifactsInfo&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-datesaved"></a> <code>date<wbr>Saved</code></td><td role="cell" data-label="Type"><code>Date</code></td><td role="cell" data-label="Description">Timestamp for when the model is saved.</td></tr><tr role="row"><td role="cell"><a id="property-modeltopologytype"></a> <code>model<wbr>Topology<wbr>Type</code></td><td role="cell" data-label="Type"><code>&quot;JSON&quot;</code> | <code>&quot;Graph<wbr>Def&quot;</code></td><td role="cell" data-label="Description">TODO (cais,yassogba) consider removing GraphDef as GraphDefs now come in a JSON format and none of our IOHandlers support a non json format. We could conder replacing this with &#39;Binary&#39; if we want to allow future handlers to save to non json formats (though they will probably want more information than &#39;Binary&#39;). Type of the model topology Type of the model topology Possible values: - JSON: JSON config (human-readable, e.g., Keras JSON). - GraphDef: TensorFlow <a href="https://www.tensorflow.org/extend/tool_developers/#graphdef" target="_blank" rel="noreferrer">GraphDef</a> protocol buffer (binary).</td></tr><tr role="row"><td role="cell"><a id="property-modeltopologybytes"></a> <code>model<wbr>Topology<wbr>Bytes?</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Size of model topology (Keras JSON or GraphDef), in bytes.</td></tr><tr role="row"><td role="cell"><a id="property-weightspecsbytes"></a> <code>weight<wbr>Specs<wbr>Bytes?</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Size of weight specification or manifest, in bytes.</td></tr><tr role="row"><td role="cell"><a id="property-weightdatabytes"></a> <code>weight<wbr>Data<wbr>Bytes?</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Size of weight value data, in bytes.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/interfaces/ModelArtifactsInfo.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ModelArtifactsInfo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ModelArtifactsInfo as default
};
