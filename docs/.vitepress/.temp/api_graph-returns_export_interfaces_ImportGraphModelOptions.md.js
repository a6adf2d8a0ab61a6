import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImportGraphModelOptions","description":"Options of importGraphModel.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/export/interfaces/ImportGraphModelOptions.md","filePath":"api/graph-returns/export/interfaces/ImportGraphModelOptions.md"}');
const _sfc_main = { name: "api/graph-returns/export/interfaces/ImportGraphModelOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-importgraphmodeloptions" tabindex="-1">Interface: ImportGraphModelOptions <a class="header-anchor" href="#interface-importgraphmodeloptions" aria-label="Permalink to &quot;Interface: ImportGraphModelOptions&quot;">​</a></h1><p>Options of <a href="./../functions/importGraphModel.html">importGraphModel</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-weights"></a> <code>weights?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>weights.<wbr>npz</code> in the folder</td><td role="cell" data-label="Description">The file of the weights.</td></tr><tr role="row"><td role="cell"><a id="property-name"></a> <code>name?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;GNN sage-mean, imported&quot;</code></td><td role="cell" data-label="Description">What the model is called in reports.</td></tr><tr role="row"><td role="cell"><a id="property-encoder"></a> <code>encoder?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Omit</code>&lt;<a href="./GraphEncoderOptions.html"><code>Graph<wbr>Encoder<wbr>Options</code></a>, <code>&quot;hidden&quot;</code>&gt;</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">The encoder that was trained; how many layers and features there are is read of the weights.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/export/interfaces/ImportGraphModelOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImportGraphModelOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImportGraphModelOptions as default
};
