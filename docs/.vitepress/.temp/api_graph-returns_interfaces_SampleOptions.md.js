import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SampleOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/SampleOptions.md","filePath":"api/graph-returns/interfaces/SampleOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/SampleOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sampleoptions" tabindex="-1">Interface: SampleOptions <a class="header-anchor" href="#interface-sampleoptions" aria-label="Permalink to &quot;Interface: SampleOptions&quot;">​</a></h1><p>Options of <a href="./../functions/sampleNeighbours.html">sampleNeighbours</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-seeds"></a> <code>seeds</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>Int32Array</code>&gt;&gt;</td><td><code>undefined</code></td><td>Nodes whose neighbourhoods are wanted, by kind; repeated ones count once.</td></tr><tr><td><a id="property-fanout"></a> <code>fanout</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td><code>undefined</code></td><td>Neighbours a node and relation in each hop; Infinity takes all.</td></tr><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>-</td></tr><tr><td><a id="property-exclude"></a> <code>exclude?</code></td><td><code>readonly</code></td><td><code>object</code></td><td><code>undefined</code></td><td>Supervised purchases: no edge between the two nodes of any of them is sampled, in neither direction, whatever its number. Arrays of equal length.</td></tr><tr><td><code>exclude.customer</code></td><td><code>readonly</code></td><td><code>ArrayLike</code>&lt;<code>number</code>&gt;</td><td><code>undefined</code></td><td>-</td></tr><tr><td><code>exclude.variant</code></td><td><code>readonly</code></td><td><code>ArrayLike</code>&lt;<code>number</code>&gt;</td><td><code>undefined</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/SampleOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SampleOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SampleOptions as default
};
