import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SavedModel","description":"A model of numbers in plain memory: what saveModel writes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/SavedModel.md","filePath":"api/graph-returns/models/interfaces/SavedModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/SavedModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-savedmodel" tabindex="-1">Interface: SavedModel <a class="header-anchor" href="#interface-savedmodel" aria-label="Permalink to &quot;Interface: SavedModel&quot;">​</a></h1><p>A model of numbers in plain memory: what <code>saveModel</code> writes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Which model, and thereby which function reads it.</td></tr><tr role="row"><td role="cell"><a id="property-settings"></a> <code>settings</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>object</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-arrays"></a> <code>arrays</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>Float32<wbr>Array</code> | <code>Int32<wbr>Array</code>&gt;&gt;</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/SavedModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SavedModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SavedModel as default
};
