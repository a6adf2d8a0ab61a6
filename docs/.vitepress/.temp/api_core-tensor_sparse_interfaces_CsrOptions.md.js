import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CsrOptions","description":"Options of csr.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/interfaces/CsrOptions.md","filePath":"api/core-tensor/sparse/interfaces/CsrOptions.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/interfaces/CsrOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-csroptions" tabindex="-1">Interface: CsrOptions <a class="header-anchor" href="#interface-csroptions" aria-label="Permalink to &quot;Interface: CsrOptions&quot;">​</a></h1><p>Options of <a href="./../functions/csr.html">csr</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly [<code>number</code>, <code>number</code>]</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Rows and columns of the matrix.</td></tr><tr role="row"><td role="cell"><a id="property-duplicates"></a> <code>duplicates?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Duplicates.html"><code>Duplicates</code></a></td><td role="cell" data-label="Default value"><code>&quot;keep&quot;</code></td><td role="cell" data-label="Description">Entries at the same place: <code>&quot;keep&quot;</code> keeps each (a repeated purchase counts twice), <code>&quot;sum&quot;</code> adds their values, <code>&quot;error&quot;</code> throws.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/interfaces/CsrOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CsrOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CsrOptions as default
};
