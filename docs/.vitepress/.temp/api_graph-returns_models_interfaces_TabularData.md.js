import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TabularData","description":"Purchases as rows of features, and what became of them.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/TabularData.md","filePath":"api/graph-returns/models/interfaces/TabularData.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/TabularData.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tabulardata" tabindex="-1">Interface: TabularData <a class="header-anchor" href="#interface-tabulardata" aria-label="Permalink to &quot;Interface: TabularData&quot;">​</a></h1><p>Purchases as rows of features, and what became of them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-x"></a> <code>x</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../explain/interfaces/FeatureMatrix.html"><code>Feature<wbr>Matrix</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-y"></a> <code>y</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Array<wbr>Like</code>&lt;<code>number</code>&gt;</td><td role="cell" data-label="Description">1 where the purchase was returned, 0 where it was kept.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/TabularData.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TabularData = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TabularData as default
};
