import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BootstrapOptions","description":"Options that resampled intervals share.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/BootstrapOptions.md","filePath":"api/graph-returns/decide/interfaces/BootstrapOptions.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/BootstrapOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bootstrapoptions" tabindex="-1">Interface: BootstrapOptions <a class="header-anchor" href="#interface-bootstrapoptions" aria-label="Permalink to &quot;Interface: BootstrapOptions&quot;">​</a></h1><p>Options that resampled intervals share.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./SavingsCurveOptions.html"><code>SavingsCurveOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-replicates"></a> <code>replicates?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>500</code></td><td role="cell" data-label="Description">Resamples.</td></tr><tr role="row"><td role="cell"><a id="property-confidence"></a> <code>confidence?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>95</code></td><td role="cell" data-label="Description">Confidence of the intervals.</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Seed of the resamples.</td></tr><tr role="row"><td role="cell"><a id="property-groups"></a> <code>groups?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;</td><td role="cell" data-label="Default value"><code>each row alone</code></td><td role="cell" data-label="Description">A number for each row, the same for rows that are drawn together: customers, say, whose purchases are not independent.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/BootstrapOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BootstrapOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BootstrapOptions as default
};
