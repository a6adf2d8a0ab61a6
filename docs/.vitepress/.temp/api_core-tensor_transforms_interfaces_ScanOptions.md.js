import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScanOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/transforms/interfaces/ScanOptions.md","filePath":"api/core-tensor/transforms/interfaces/ScanOptions.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/interfaces/ScanOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-scanoptions" tabindex="-1">Interface: ScanOptions <a class="header-anchor" href="#interface-scanoptions" aria-label="Permalink to &quot;Interface: ScanOptions&quot;">​</a></h1><p>Options of <a href="./../functions/scan.html">scan</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-length"></a> <code>length?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>that of <code>xs</code></td><td>How many steps; needed where <code>xs</code> has no leaves, and else the length of their first axis.</td></tr><tr><td><a id="property-reverse"></a> <code>reverse?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>From the last slice to the first; the results stand in the order of <code>xs</code> all the same.</td></tr><tr><td><a id="property-unroll"></a> <code>unroll?</code></td><td><code>readonly</code></td><td><code>number</code> | <code>boolean</code></td><td><code>1</code></td><td>Steps that are recorded one after the other inside of one turn of the loop: longer programs with less overhead. <code>true</code> records all of them, without a loop.</td></tr><tr><td><a id="property-checkpoint"></a> <code>checkpoint?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/CheckpointPolicy.html"><code>CheckpointPolicy</code></a></td><td><code>&quot;none&quot;</code></td><td>What a reverse derivative keeps. <code>&quot;none&quot;</code>: what its rules need of every step. <code>&quot;sqrt&quot;</code> and <code>&quot;every n&quot;</code>: the carry before each segment of √length or n steps; the inside of a segment is computed again when it is its turn. A function of the length returns the steps of a segment, or a list of them for segments within segments, outermost first.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/interfaces/ScanOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScanOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScanOptions as default
};
