import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InteriorOptions","description":"Options of interior.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/interfaces/InteriorOptions.md","filePath":"api/reversible-gn/pde/interfaces/InteriorOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/interfaces/InteriorOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-interioroptions" tabindex="-1">Interface: InteriorOptions <a class="header-anchor" href="#interface-interioroptions" aria-label="Permalink to &quot;Interface: InteriorOptions&quot;">​</a></h1><p>Options of <a href="./../functions/interior.html">interior</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./BoundaryOptions.html"><code>BoundaryOptions</code></a></li><li><a href="./InitialOptions.html"><code>InitialOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-spread"></a> <code>spread?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Spread.html"><code>Spread</code></a></td><td role="cell" data-label="Default value"><code>&quot;sobol&quot;</code></td><td role="cell" data-label="Description"><code>&quot;uniform&quot;</code>: independent. <code>&quot;latin-hypercube&quot;</code>: each coordinate has one point in each of <code>count</code> slices. <code>&quot;sobol&quot;</code>: Sobol&#39;s sequence, moved around by a random shift, for up to 10 coordinates: the most even.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/interfaces/InteriorOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InteriorOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InteriorOptions as default
};
