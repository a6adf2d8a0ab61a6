import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ShopTables","description":"The three tables of a shop.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/ShopTables.md","filePath":"api/graph-returns/interfaces/ShopTables.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ShopTables.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-shoptables" tabindex="-1">Interface: ShopTables <a class="header-anchor" href="#interface-shoptables" aria-label="Permalink to &quot;Interface: ShopTables&quot;">​</a></h1><p>The three tables of a shop.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-customers"></a> <code>customers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ShopTable.html"><code>Shop<wbr>Table</code></a></td></tr><tr role="row"><td role="cell"><a id="property-products"></a> <code>products</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ShopTable.html"><code>Shop<wbr>Table</code></a></td></tr><tr role="row"><td role="cell"><a id="property-purchases"></a> <code>purchases</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ShopTable.html"><code>Shop<wbr>Table</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ShopTables.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ShopTables = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ShopTables as default
};
