import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProtocolBox","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/ProtocolBox.md","filePath":"api/graph-returns/interfaces/ProtocolBox.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ProtocolBox.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-protocolbox" tabindex="-1">Interface: ProtocolBox <a class="header-anchor" href="#interface-protocolbox" aria-label="Permalink to &quot;Interface: ProtocolBox&quot;">​</a></h1><p>The box that stands above every result: what was allowed to be known.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-protocol"></a> <code>protocol</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ProtocolName.html"><code>ProtocolName</code></a></td><td>-</td></tr><tr><td><a id="property-graph"></a> <code>graph</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What the graph, the features and the split were, a sentence each.</td></tr><tr><td><a id="property-features"></a> <code>features</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-split"></a> <code>split</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-warning"></a> <code>warning?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Why numbers under this protocol must be read with care, where they must.</td></tr><tr><td><a id="property-sizes"></a> <code>sizes</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./Phase.html"><code>Phase</code></a>[<code>&quot;name&quot;</code>], { <code>edges</code>: <code>number</code>; <code>rate</code>: <code>number</code>; }&gt;&gt;</td><td>Supervised edges and share of returns of each phase.</td></tr><tr><td><a id="property-seed"></a> <code>seed</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-outcomedelay"></a> <code>outcomeDelay?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Days after which outcomes were known, where that was taken into account.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ProtocolBox.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProtocolBox = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProtocolBox as default
};
