import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FitContext","description":"What a fit is told beside the data.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/FitContext.md","filePath":"api/graph-returns/models/interfaces/FitContext.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/FitContext.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fitcontext" tabindex="-1">Interface: FitContext <a class="header-anchor" href="#interface-fitcontext" aria-label="Permalink to &quot;Interface: FitContext&quot;">​</a></h1><p>What a fit is told beside the data.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-validation"></a> <code>validation?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./TabularData.html"><code>Tabular<wbr>Data</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Rows that are not learned from; their log loss decides when an iterative model stops.</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Seed of everything random.</td></tr><tr role="row"><td role="cell"><a id="property-signal"></a> <code>signal?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Abort<wbr>Signal</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Ends the fit with an error of its reason.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/FitContext.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitContext = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitContext as default
};
