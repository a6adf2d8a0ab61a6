import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EdgeTable","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/EdgeTable.md","filePath":"api/graph-returns/interfaces/EdgeTable.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/EdgeTable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-edgetable" tabindex="-1">Interface: EdgeTable <a class="header-anchor" href="#interface-edgetable" aria-label="Permalink to &quot;Interface: EdgeTable&quot;">​</a></h1><p>The purchases of a split, in the order of the file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-customer"></a> <code>customer</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>The customer of each purchase; a node number, int32 <code>[count]</code>.</td></tr><tr><td><a id="property-variant"></a> <code>variant</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>The variant of each purchase; a node number, int32 <code>[count]</code>.</td></tr><tr><td><a id="property-label"></a> <code>label</code></td><td><code>readonly</code></td><td><code>Uint8Array</code></td><td>1 where the purchase was returned, 0 where it was kept.</td></tr><tr><td><a id="property-time"></a> <code>time?</code></td><td><code>readonly</code></td><td><code>Float64Array</code>&lt;<code>ArrayBufferLike</code>&gt;</td><td>When it was made, in milliseconds since 1970 UTC; the published tables do not say.</td></tr></tbody></table></div>`);
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
