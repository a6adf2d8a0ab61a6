import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DataFacts","description":"What is known of a data set as a whole.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/DataFacts.md","filePath":"api/graph-returns/interfaces/DataFacts.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/DataFacts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-datafacts" tabindex="-1">Interface: DataFacts <a class="header-anchor" href="#interface-datafacts" aria-label="Permalink to &quot;Interface: DataFacts&quot;">​</a></h1><p>What is known of a data set as a whole.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-returnersonly"></a> <code>returners<wbr>Only?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether only customers are there who returned something, as in the published tables.</td></tr><tr role="row"><td role="cell"><a id="property-year"></a> <code>year?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">The year that ages are counted to.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/DataFacts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DataFacts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DataFacts as default
};
