import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HostModule<E>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/host/interfaces/HostModule.md","filePath":"api/core-tensor/host/interfaces/HostModule.md"}');
const _sfc_main = { name: "api/core-tensor/host/interfaces/HostModule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hostmodule-e" tabindex="-1">Interface: HostModule&lt;E&gt; <a class="header-anchor" href="#interface-hostmodule-e" aria-label="Permalink to &quot;Interface: HostModule\\&lt;E\\&gt;&quot;">​</a></h1><p>A WebAssembly module of another package at work; see <a href="./../functions/startHostModule.html">startHostModule</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-e"></a> <code>E</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-exports"></a> <code>exports</code></td><td><code>readonly</code></td><td><code>E</code></td><td>What the module exports.</td></tr><tr><td><a id="property-memory"></a> <code>memory</code></td><td><code>readonly</code></td><td><code>Memory</code></td><td>Its memory, shared with its threads; a view of it ends when the memory grows.</td></tr><tr><td><a id="property-allocate"></a> <code>allocate</code></td><td><code>readonly</code></td><td>(<code>bytes</code>) =&gt; <code>number</code></td><td>The address of a block of so many bytes, aligned to 64, of any content; code &quot;engine&quot; without room.</td></tr><tr><td><a id="property-free"></a> <code>free</code></td><td><code>readonly</code></td><td>(<code>pointer</code>) =&gt; <code>void</code></td><td>-</td></tr><tr><td><a id="property-threads"></a> <code>threads</code></td><td><code>readonly</code></td><td>() =&gt; <code>number</code></td><td>Threads that take part in tasks now, with the main one.</td></tr><tr><td><a id="property-run"></a> <code>run</code></td><td><code>readonly</code></td><td>(<code>task</code>, <code>words</code>, <code>chunks</code>) =&gt; <code>void</code></td><td>Runs a task on 32-bit words of arguments, cut into so many chunks. <strong>Throws</strong> code &quot;engine&quot; where a thread has been lost; what the memory holds is then void, and the caller starts again with a module of one thread.</td></tr><tr><td><a id="property-stop"></a> <code>stop</code></td><td><code>readonly</code></td><td>() =&gt; <code>void</code></td><td>Ends the threads.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/host/interfaces/HostModule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostModule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostModule as default
};
