import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AdaptiveOptions","description":"Options of adaptive.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/interfaces/AdaptiveOptions.md","filePath":"api/reversible-gn/pde/interfaces/AdaptiveOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/interfaces/AdaptiveOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-adaptiveoptions" tabindex="-1">Interface: AdaptiveOptions <a class="header-anchor" href="#interface-adaptiveoptions" aria-label="Permalink to &quot;Interface: AdaptiveOptions&quot;">​</a></h1><p>Options of <a href="./../functions/adaptive.html">adaptive</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-power"></a> <code>power?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">The power of the residual that the chance of a point grows with.</td></tr><tr role="row"><td role="cell"><a id="property-floor"></a> <code>floor?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">What is added to each chance, as a multiple of the mean of all: 0 draws by the residual alone.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/interfaces/AdaptiveOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AdaptiveOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AdaptiveOptions as default
};
