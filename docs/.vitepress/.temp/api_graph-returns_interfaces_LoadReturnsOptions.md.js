import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LoadReturnsOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/LoadReturnsOptions.md","filePath":"api/graph-returns/interfaces/LoadReturnsOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/LoadReturnsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-loadreturnsoptions" tabindex="-1">Interface: LoadReturnsOptions <a class="header-anchor" href="#interface-loadreturnsoptions" aria-label="Permalink to &quot;Interface: LoadReturnsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/loadReturns.html">loadReturns</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-engine"></a> <code>engine?</code></td><td><code>readonly</code></td><td><code>&quot;auto&quot;</code> | <code>&quot;duckdb&quot;</code> | <code>&quot;javascript&quot;</code></td><td><code>&quot;auto&quot;</code></td><td>Who reads: DuckDB (the package <code>@duckdb/node-api</code>), or our own readers. <code>&quot;auto&quot;</code> takes DuckDB where it is installed. The result is the same.</td></tr><tr><td><a id="property-reasons"></a> <code>reasons?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Keep the 13 shares of returns by reason of customers and variants.</td></tr><tr><td><a id="property-allowpartial"></a> <code>allowPartial?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Load tables with fewer rows than the manifest says, or few edges with a row.</td></tr><tr><td><a id="property-memorybudget"></a> <code>memoryBudget?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>4 GiB</code></td><td>Bytes that loading and the data set may take; estimated before anything is read.</td></tr><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-onprogress"></a> <code>onProgress?</code></td><td><code>readonly</code></td><td>(<code>progress</code>) =&gt; <code>void</code></td><td><code>undefined</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/LoadReturnsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadReturnsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadReturnsOptions as default
};
