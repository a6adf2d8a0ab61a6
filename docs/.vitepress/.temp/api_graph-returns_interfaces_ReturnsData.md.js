import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReturnsData","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/ReturnsData.md","filePath":"api/graph-returns/interfaces/ReturnsData.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ReturnsData.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-returnsdata" tabindex="-1">Interface: ReturnsData <a class="header-anchor" href="#interface-returnsdata" aria-label="Permalink to &quot;Interface: ReturnsData&quot;">​</a></h1><p>A data set in memory: what <a href="./../functions/loadReturns.html">loadReturns</a>, <code>generateReturns</code> and <a href="./../functions/fromTables.html">fromTables</a> return, and what graphs, protocols and models take.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../generator/interfaces/GeneratedReturns.html"><code>GeneratedReturns</code></a></li><li><a href="./../generator/interfaces/PlantedReturns.html"><code>PlantedReturns</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-nodes"></a> <code>nodes</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./NodeSet.html"><code>NodeSet</code></a>&gt;&gt;</td><td>Nodes by kind: <code>customer</code>, <code>variant</code>, and what columns refer to (<code>product</code>, <code>supplier</code>).</td></tr><tr><td><a id="property-splits"></a> <code>splits</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/SplitName.html"><code>SplitName</code></a>, <a href="./ReturnsSplit.html"><code>ReturnsSplit</code></a>&gt;&gt;</td><td>-</td></tr><tr><td><a id="property-findings"></a> <code>findings</code></td><td><code>readonly</code></td><td>readonly <a href="./Finding.html"><code>Finding</code></a>[]</td><td>What the checks found that does not stop work; see <a href="./Finding.html">Finding</a>.</td></tr><tr><td><a id="property-schemahash"></a> <code>schemaHash</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Says the columns, their kinds and their safety in one line, without those made from labels; models refuse data of another schema, and such as read columns made from labels (protocol <code>paper</code>) data without these.</td></tr><tr><td><a id="property-facts"></a> <code>facts?</code></td><td><code>readonly</code></td><td><a href="./DataFacts.html"><code>DataFacts</code></a></td><td>Left out where nothing is known.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ReturnsData.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReturnsData = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReturnsData as default
};
