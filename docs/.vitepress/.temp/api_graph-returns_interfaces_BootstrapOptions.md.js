import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BootstrapOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/BootstrapOptions.md","filePath":"api/graph-returns/interfaces/BootstrapOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/BootstrapOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bootstrapoptions" tabindex="-1">Interface: BootstrapOptions <a class="header-anchor" href="#interface-bootstrapoptions" aria-label="Permalink to &quot;Interface: BootstrapOptions&quot;">​</a></h1><p>Options that resampled intervals share.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../decide/interfaces/SavingsCurveOptions.html"><code>SavingsCurveOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-replicates"></a> <code>replicates?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>500</code></td><td>Resamples.</td></tr><tr><td><a id="property-confidence"></a> <code>confidence?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.95</code></td><td>Confidence of the intervals.</td></tr><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Seed of the resamples.</td></tr><tr><td><a id="property-groups"></a> <code>groups?</code></td><td><code>readonly</code></td><td><code>Int32Array</code>&lt;<code>ArrayBufferLike</code>&gt;</td><td><code>each row alone</code></td><td>A number for each row, the same for rows that are drawn together: customers, say, whose purchases are not independent.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/BootstrapOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BootstrapOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BootstrapOptions as default
};
