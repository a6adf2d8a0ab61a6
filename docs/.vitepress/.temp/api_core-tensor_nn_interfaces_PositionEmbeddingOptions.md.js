import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PositionEmbeddingOptions","description":"Options of positionEmbedding.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/PositionEmbeddingOptions.md","filePath":"api/core-tensor/nn/interfaces/PositionEmbeddingOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/PositionEmbeddingOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-positionembeddingoptions" tabindex="-1">Interface: PositionEmbeddingOptions <a class="header-anchor" href="#interface-positionembeddingoptions" aria-label="Permalink to &quot;Interface: PositionEmbeddingOptions&quot;">​</a></h1><p>Options of <a href="./../functions/positionEmbedding.html">positionEmbedding</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-length"></a> <code>length</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">The longest sequence. Required.</td></tr><tr role="row"><td role="cell"><a id="property-tableinit"></a> <code>table<wbr>Init?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/InitializerName.html"><code>Initializer<wbr>Name</code></a> | <a href="./../type-aliases/Initializer.html"><code>Initializer</code></a></td><td role="cell" data-label="Default value"><code>&quot;normal&quot;</code></td><td role="cell" data-label="Description">Draws the table.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/PositionEmbeddingOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PositionEmbeddingOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PositionEmbeddingOptions as default
};
