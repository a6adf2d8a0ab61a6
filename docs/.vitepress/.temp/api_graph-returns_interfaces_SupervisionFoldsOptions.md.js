import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SupervisionFoldsOptions","description":"Options of supervisionFolds.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/SupervisionFoldsOptions.md","filePath":"api/graph-returns/interfaces/SupervisionFoldsOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/SupervisionFoldsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-supervisionfoldsoptions" tabindex="-1">Interface: SupervisionFoldsOptions <a class="header-anchor" href="#interface-supervisionfoldsoptions" aria-label="Permalink to &quot;Interface: SupervisionFoldsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/supervisionFolds.html">supervisionFolds</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-folds"></a> <code>folds?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-seed"></a> <code>seed?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Another number cuts otherwise: take one for each pass over the data.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/SupervisionFoldsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SupervisionFoldsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SupervisionFoldsOptions as default
};
