import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Reordered","description":"A reordered sparse matrix, and where its rows and columns came from.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/interfaces/Reordered.md","filePath":"api/core-tensor/sparse/interfaces/Reordered.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/interfaces/Reordered.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-reordered" tabindex="-1">Interface: Reordered <a class="header-anchor" href="#interface-reordered" aria-label="Permalink to &quot;Interface: Reordered&quot;">​</a></h1><p>A reordered sparse matrix, and where its rows and columns came from.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-matrix"></a> <code>matrix</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Csr.html"><code>Csr</code></a></td><td role="cell" data-label="Description">The same entries under new numbers.</td></tr><tr role="row"><td role="cell"><a id="property-roworder"></a> <code>row<wbr>Order</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description"><code>row<wbr>Order[i]</code> is the old number of row <code>i</code>.</td></tr><tr role="row"><td role="cell"><a id="property-columnorder"></a> <code>column<wbr>Order</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description"><code>column<wbr>Order[j]</code> is the old number of column <code>j</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/interfaces/Reordered.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Reordered = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Reordered as default
};
