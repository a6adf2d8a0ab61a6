import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CommandOutput","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/command/interfaces/CommandOutput.md","filePath":"api/core-tensor/command/interfaces/CommandOutput.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/CommandOutput.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-commandoutput" tabindex="-1">Interface: CommandOutput <a class="header-anchor" href="#interface-commandoutput" aria-label="Permalink to &quot;Interface: CommandOutput&quot;">​</a></h1><p>Where a command writes.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../../../graph-returns/cli/interfaces/CliOutput.html"><code>CliOutput</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td>Aborted when the program is told to stop.</td></tr></tbody></table><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="print" tabindex="-1">print() <a class="header-anchor" href="#print" aria-label="Permalink to &quot;print()&quot;">​</a></h3><blockquote><p><strong>print</strong>(<code>line</code>): <code>void</code></p></blockquote><p>A line of the result.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>line</code></td><td><code>string</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="note" tabindex="-1">note() <a class="header-anchor" href="#note" aria-label="Permalink to &quot;note()&quot;">​</a></h3><blockquote><p><strong>note</strong>(<code>line</code>): <code>void</code></p></blockquote><p>A line of progress or of an error.</p><h4 id="parameters-1" tabindex="-1">Parameters <a class="header-anchor" href="#parameters-1" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>line</code></td><td><code>string</code></td></tr></tbody></table><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/CommandOutput.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CommandOutput = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CommandOutput as default
};
