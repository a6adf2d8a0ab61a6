import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FromTablesOptions","description":"Options of fromTables.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/FromTablesOptions.md","filePath":"api/graph-returns/interfaces/FromTablesOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/FromTablesOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fromtablesoptions" tabindex="-1">Interface: FromTablesOptions <a class="header-anchor" href="#interface-fromtablesoptions" aria-label="Permalink to &quot;Interface: FromTablesOptions&quot;">​</a></h1><p>Options of <a href="./../functions/fromTables.html">fromTables</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-split"></a> <code>split?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/SplitRule.html"><code>Split<wbr>Rule</code></a></td><td role="cell" data-label="Default value"><code>{ last: 0.<wbr>3 }</code> where there are times, else <code>{ customers: 0.<wbr>3 }</code></td><td role="cell" data-label="Description">What becomes the testing split: purchases from a time on (<code>{ from }</code>, a date or milliseconds since 1970); the last share of them by time (<code>{ last }</code>); or the purchases of a share of the customers (<code>{ customers }</code>).</td></tr><tr role="row"><td role="cell"><a id="property-unknownnodes"></a> <code>unknown<wbr>Nodes?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;error&quot;</code> | <code>&quot;keep&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;error&quot;</code></td><td role="cell" data-label="Description">A purchase of a customer or product without a row: an error, or kept with its columns unknown.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/FromTablesOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FromTablesOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FromTablesOptions as default
};
