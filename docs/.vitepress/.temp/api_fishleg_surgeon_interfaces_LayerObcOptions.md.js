import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LayerObcOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/LayerObcOptions.md","filePath":"api/fishleg/surgeon/interfaces/LayerObcOptions.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/LayerObcOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-layerobcoptions" tabindex="-1">Interface: LayerObcOptions <a class="header-anchor" href="#interface-layerobcoptions" aria-label="Permalink to &quot;Interface: LayerObcOptions&quot;">​</a></h1><p>Options of <a href="./../functions/layerObc.html">layerObc</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-batches"></a> <code>batches?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>8</code></td><td>Batches that the second moments of the inputs are averaged over.</td></tr><tr><td><a id="property-damping"></a> <code>damping?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.01</code></td><td>Added to the diagonal, relative to its mean, above 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/LayerObcOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LayerObcOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LayerObcOptions as default
};
