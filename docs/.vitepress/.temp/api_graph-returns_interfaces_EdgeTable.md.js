import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EdgeTable","description":"The purchases of a split, in the order of the file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/EdgeTable.md","filePath":"api/graph-returns/interfaces/EdgeTable.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/EdgeTable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-edgetable" tabindex="-1">Interface: EdgeTable <a class="header-anchor" href="#interface-edgetable" aria-label="Permalink to &quot;Interface: EdgeTable&quot;">​</a></h1><p>The purchases of a split, in the order of the file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-customer"></a> <code>customer</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The customer of each purchase; a node number, int32 <code>[count]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-variant"></a> <code>variant</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The variant of each purchase; a node number, int32 <code>[count]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-label"></a> <code>label</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Description">1 where the purchase was returned, 0 where it was kept.</td></tr><tr role="row"><td role="cell"><a id="property-time"></a> <code>time?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;</td><td role="cell" data-label="Description">When it was made, in milliseconds since 1970 UTC; the published tables do not say.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/EdgeTable.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EdgeTable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EdgeTable as default
};
