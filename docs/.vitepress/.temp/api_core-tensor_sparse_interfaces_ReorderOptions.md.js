import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReorderOptions","description":"Options of reorder.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/interfaces/ReorderOptions.md","filePath":"api/core-tensor/sparse/interfaces/ReorderOptions.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/interfaces/ReorderOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-reorderoptions" tabindex="-1">Interface: ReorderOptions <a class="header-anchor" href="#interface-reorderoptions" aria-label="Permalink to &quot;Interface: ReorderOptions&quot;">​</a></h1><p>Options of <a href="./../functions/reorder.html">reorder</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-method"></a> <code>method?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/OrderMethod.html"><code>Order<wbr>Method</code></a></td><td role="cell" data-label="Default value"><code>&quot;community&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-symmetric"></a> <code>symmetric?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether rows and columns are the same nodes, which are then ordered once; needs a square matrix. Otherwise rows and columns are nodes of a bipartite graph.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/interfaces/ReorderOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReorderOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReorderOptions as default
};
