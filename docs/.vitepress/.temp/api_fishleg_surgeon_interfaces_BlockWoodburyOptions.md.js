import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BlockWoodburyOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/BlockWoodburyOptions.md","filePath":"api/fishleg/surgeon/interfaces/BlockWoodburyOptions.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/BlockWoodburyOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-blockwoodburyoptions" tabindex="-1">Interface: BlockWoodburyOptions <a class="header-anchor" href="#interface-blockwoodburyoptions" aria-label="Permalink to &quot;Interface: BlockWoodburyOptions&quot;">​</a></h1><p>Options of <a href="./../functions/blockWoodbury.html">blockWoodbury</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-block"></a> <code>block?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>50</code></td><td>Weights in a block.</td></tr><tr><td><a id="property-gradients"></a> <code>gradients?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1024</code></td><td>Gradients of single examples.</td></tr><tr><td><a id="property-damping"></a> <code>damping?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-7</code></td><td>Added to the diagonal, absolute, above 0.</td></tr><tr><td><a id="property-chunk"></a> <code>chunk?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>32</code></td><td>Examples at a time; memory is this many times the params.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/BlockWoodburyOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BlockWoodburyOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BlockWoodburyOptions as default
};
