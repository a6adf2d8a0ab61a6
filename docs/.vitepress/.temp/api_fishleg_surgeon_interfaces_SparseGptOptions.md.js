import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SparseGptOptions","description":"Options of sparseGpt.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/SparseGptOptions.md","filePath":"api/fishleg/surgeon/interfaces/SparseGptOptions.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/SparseGptOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sparsegptoptions" tabindex="-1">Interface: SparseGptOptions <a class="header-anchor" href="#interface-sparsegptoptions" aria-label="Permalink to &quot;Interface: SparseGptOptions&quot;">​</a></h1><p>Options of <a href="./../functions/sparseGpt.html">sparseGpt</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-batches"></a> <code>batches?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>8</code></td><td role="cell" data-label="Description">Batches that the second moments of the inputs are averaged over.</td></tr><tr role="row"><td role="cell"><a id="property-damping"></a> <code>damping?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>01</code></td><td role="cell" data-label="Description">Added to the diagonal, relative to its mean, above 0.</td></tr><tr role="row"><td role="cell"><a id="property-block"></a> <code>block?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>128</code></td><td role="cell" data-label="Description">Columns that masks are chosen for at a time; those of N:M patterns are chosen group by group.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/SparseGptOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SparseGptOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SparseGptOptions as default
};
