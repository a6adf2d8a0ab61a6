import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SparseOptions","description":"Options of encodeSparse.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/SparseOptions.md","filePath":"api/fishleg/surgeon/interfaces/SparseOptions.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/SparseOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sparseoptions" tabindex="-1">Interface: SparseOptions <a class="header-anchor" href="#interface-sparseoptions" aria-label="Permalink to &quot;Interface: SparseOptions&quot;">​</a></h1><p>Options of <a href="./../functions/encodeSparse.html">encodeSparse</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-encoding"></a> <code>encoding?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;auto&quot;</code> | <a href="./../type-aliases/SparseEncoding.html"><code>Sparse<wbr>Encoding</code></a></td><td role="cell" data-label="Default value"><code>&quot;auto&quot;</code></td><td role="cell" data-label="Description">How leaves are stored; a leaf that cannot be stored so (2:4 with three weights in four) raises an error. <code>&quot;auto&quot;</code> takes what is smallest for each leaf.</td></tr><tr role="row"><td role="cell"><a id="property-metadata"></a> <code>metadata?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td><td role="cell" data-label="Default value"><code>{}</code></td><td role="cell" data-label="Description">Free text that goes into the file.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/SparseOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SparseOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SparseOptions as default
};
