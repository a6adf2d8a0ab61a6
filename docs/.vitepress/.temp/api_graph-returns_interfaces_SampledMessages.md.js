import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SampledMessages","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/SampledMessages.md","filePath":"api/graph-returns/interfaces/SampledMessages.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/SampledMessages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sampledmessages" tabindex="-1">Interface: SampledMessages <a class="header-anchor" href="#interface-sampledmessages" aria-label="Permalink to &quot;Interface: SampledMessages&quot;">​</a></h1><p>Messages along one relation in one direction, in the numbers of a <a href="./SampledGraph.html">SampledGraph</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-relation"></a> <code>relation</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-direction"></a> <code>direction</code></td><td><code>readonly</code></td><td><code>&quot;forward&quot;</code> | <code>&quot;backward&quot;</code></td><td><code>forward</code> goes from the relation&#39;s sources to its targets, <code>backward</code> the other way.</td></tr><tr><td><a id="property-from"></a> <code>from</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-to"></a> <code>to</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-source"></a> <code>source</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>Local numbers of the sending and the receiving nodes.</td></tr><tr><td><a id="property-target"></a> <code>target</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>-</td></tr><tr><td><a id="property-edge"></a> <code>edge</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>The edge&#39;s place in the relation.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/SampledMessages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SampledMessages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SampledMessages as default
};
