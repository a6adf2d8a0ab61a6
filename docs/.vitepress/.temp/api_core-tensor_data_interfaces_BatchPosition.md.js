import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BatchPosition","description":"A place in a run over batches, as plain data: the batch that comes next.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/interfaces/BatchPosition.md","filePath":"api/core-tensor/data/interfaces/BatchPosition.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/BatchPosition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-batchposition" tabindex="-1">Interface: BatchPosition <a class="header-anchor" href="#interface-batchposition" aria-label="Permalink to &quot;Interface: BatchPosition&quot;">​</a></h1><p>A place in a run over batches, as plain data: the batch that comes next.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-epoch"></a> <code>epoch</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Passes over the data that are complete.</td></tr><tr role="row"><td role="cell"><a id="property-batch"></a> <code>batch</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Batches of this pass that are done, below <a href="./../../nn/interfaces/BatchSource.html#property-perepoch">BatchSource.perEpoch</a>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/BatchPosition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchPosition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchPosition as default
};
