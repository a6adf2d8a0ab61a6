import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConsoleReporterOptions","description":"Options of consoleReporter.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/interfaces/ConsoleReporterOptions.md","filePath":"api/core-tensor/train/interfaces/ConsoleReporterOptions.md"}');
const _sfc_main = { name: "api/core-tensor/train/interfaces/ConsoleReporterOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-consolereporteroptions" tabindex="-1">Interface: ConsoleReporterOptions <a class="header-anchor" href="#interface-consolereporteroptions" aria-label="Permalink to &quot;Interface: ConsoleReporterOptions&quot;">​</a></h1><p>Options of <a href="./../functions/consoleReporter.html">consoleReporter</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-label"></a> <code>label?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;&quot;</code></td><td role="cell" data-label="Description">Begins each line.</td></tr><tr role="row"><td role="cell"><a id="property-stream"></a> <code>stream?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./TextStream.html"><code>Text<wbr>Stream</code></a></td><td role="cell" data-label="Default value"><code>process.<wbr>stderr</code></td><td role="cell" data-label="Description">Where to write.</td></tr><tr role="row"><td role="cell"><a id="property-every"></a> <code>every?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>5</code></td><td role="cell" data-label="Description">Seconds between lines where lines cannot be rewritten.</td></tr><tr role="row"><td role="cell"><a id="property-now"></a> <code>now?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>number</code></td><td role="cell" data-label="Default value"><code>performance.<wbr>now</code></td><td role="cell" data-label="Description">The time in milliseconds, for tests.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/interfaces/ConsoleReporterOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConsoleReporterOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConsoleReporterOptions as default
};
