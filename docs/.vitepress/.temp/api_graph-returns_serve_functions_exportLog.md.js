import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: exportLog()","description":"Writes the orders of a log whose outcome is known as a table of purchases: order,customer,variant,returned,ordered_at,known_at, the times as ISO 8601 in UTC.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/functions/exportLog.md","filePath":"api/graph-returns/serve/functions/exportLog.md"}');
const _sfc_main = { name: "api/graph-returns/serve/functions/exportLog.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-exportlog" tabindex="-1">Function: exportLog() <a class="header-anchor" href="#function-exportlog" aria-label="Permalink to &quot;Function: exportLog()&quot;">​</a></h1><blockquote><p><strong>exportLog</strong>(<code>log</code>, <code>out</code>): <code>Promise</code>&lt;<a href="./../interfaces/ExportedLog.html"><code>ExportedLog</code></a>&gt;</p></blockquote><p>Writes the orders of a log whose outcome is known as a table of purchases: <code>order,customer,variant,returned,ordered_at,known_at</code>, the times as ISO 8601 in UTC. The log may be in use meanwhile.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>log</code></td><td><code>string</code></td><td>the file of orders.</td></tr><tr><td><code>out</code></td><td><code>string</code></td><td>the CSV file; one that is there is replaced once the new one is whole.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/ExportedLog.html"><code>ExportedLog</code></a>&gt;</p><p>see <a href="./../interfaces/ExportedLog.html">ExportedLog</a>.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; for a log that is none or is damaged, and where the table cannot be written; an older one is then as it was.</p><h2 id="remarks" tabindex="-1">Remarks <a class="header-anchor" href="#remarks" aria-label="Permalink to &quot;Remarks&quot;">​</a></h2><p>Reads the log twice and keeps about 70 bytes an order in memory. Ids are written as they came, also those that a spreadsheet runs as a formula (<code>=1+1</code>): open the table there as text.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/functions/exportLog.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const exportLog = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  exportLog as default
};
