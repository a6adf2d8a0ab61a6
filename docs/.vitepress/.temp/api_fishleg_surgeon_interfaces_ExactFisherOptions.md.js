import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExactFisherOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/ExactFisherOptions.md","filePath":"api/fishleg/surgeon/interfaces/ExactFisherOptions.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/ExactFisherOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-exactfisheroptions" tabindex="-1">Interface: ExactFisherOptions <a class="header-anchor" href="#interface-exactfisheroptions" aria-label="Permalink to &quot;Interface: ExactFisherOptions&quot;">​</a></h1><p>Options of <a href="./../functions/exactFisher.html">exactFisher</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-damping"></a> <code>damping?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-3</code></td><td>Added to the Fisher matrix, absolute, above 0.</td></tr><tr><td><a id="property-examples"></a> <code>examples?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1024</code></td><td>Examples that the matrix is the mean over.</td></tr><tr><td><a id="property-chunk"></a> <code>chunk?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>32</code></td><td>Examples at a time; memory is this times outputs times params.</td></tr><tr><td><a id="property-maxweights"></a> <code>maxWeights?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>4096</code></td><td>The most weights: the matrix has the square of this many numbers.</td></tr><tr><td><a id="property-layerblocks"></a> <code>layerBlocks?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Zero between leaves that do not share a record (a layer): what block-diagonal methods can know.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/ExactFisherOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExactFisherOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExactFisherOptions as default
};
