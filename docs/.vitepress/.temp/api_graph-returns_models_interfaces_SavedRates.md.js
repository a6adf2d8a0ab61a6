import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SavedRates","description":"Return rates in plain memory.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/SavedRates.md","filePath":"api/graph-returns/models/interfaces/SavedRates.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/SavedRates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-savedrates" tabindex="-1">Interface: SavedRates <a class="header-anchor" href="#interface-savedrates" aria-label="Permalink to &quot;Interface: SavedRates&quot;">​</a></h1><p>Return rates in plain memory.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rate"></a> <code>rate</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-smoothing"></a> <code>smoothing</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-names"></a> <code>names</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Kinds of keys, and for each the outcomes and their number by key.</td></tr><tr role="row"><td role="cell"><a id="property-sums"></a> <code>sums</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>Float32<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-counts"></a> <code>counts</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>Int32<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;[]</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/SavedRates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SavedRates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SavedRates as default
};
