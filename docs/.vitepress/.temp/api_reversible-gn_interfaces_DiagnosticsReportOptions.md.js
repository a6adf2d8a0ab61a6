import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DiagnosticsReportOptions","description":"Options of diagnosticsReport.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/DiagnosticsReportOptions.md","filePath":"api/reversible-gn/interfaces/DiagnosticsReportOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/DiagnosticsReportOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-diagnosticsreportoptions" tabindex="-1">Interface: DiagnosticsReportOptions <a class="header-anchor" href="#interface-diagnosticsreportoptions" aria-label="Permalink to &quot;Interface: DiagnosticsReportOptions&quot;">​</a></h1><p>Options of <a href="./../functions/diagnosticsReport.html">diagnosticsReport</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-title"></a> <code>title?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;Training diagnostics&quot;</code></td><td role="cell" data-label="Description">The heading.</td></tr><tr role="row"><td role="cell"><a id="property-notes"></a> <code>notes?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;&quot;</code></td><td role="cell" data-label="Description">Words below it.</td></tr><tr role="row"><td role="cell"><a id="property-theme"></a> <code>theme?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;auto&quot;</code> | <code>&quot;light&quot;</code> | <code>&quot;dark&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;auto&quot;</code>, as the reader&#39;s system has it</td><td role="cell" data-label="Description">Colours.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/DiagnosticsReportOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DiagnosticsReportOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DiagnosticsReportOptions as default
};
