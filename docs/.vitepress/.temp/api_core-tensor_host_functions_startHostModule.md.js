import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: startHostModule()","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/host/functions/startHostModule.md","filePath":"api/core-tensor/host/functions/startHostModule.md"}');
const _sfc_main = { name: "api/core-tensor/host/functions/startHostModule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-starthostmodule" tabindex="-1">Function: startHostModule() <a class="header-anchor" href="#function-starthostmodule" aria-label="Permalink to &quot;Function: startHostModule()&quot;">​</a></h1><blockquote><p><strong>startHostModule</strong>&lt;<code>E</code>&gt;(<code>base64</code>, <code>options?</code>): <a href="./../interfaces/HostModule.html"><code>HostModule</code></a>&lt;<code>E</code>&gt; | <code>undefined</code></p></blockquote><p>Starts a WebAssembly module that another package ships, with a memory that hands out blocks and, where memory can be shared, a worker thread for each further core.</p><p>The module imports <code>env.memory</code>, declared shared with a maximum; it leaves the first 1024 bytes to the control words (<code>assembly/control.ts</code>) and exports <code>begin</code>, <code>finished</code> and <code>work</code> of <code>assembly/pool.ts</code> and its own <code>runChunk(task, arguments, chunk, chunks)</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-e"></a> <code>E</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>base64</code></td><td><code>string</code></td><td>the bytes of the module.</td></tr><tr><td><code>options?</code></td><td>{ <code>threads?</code>: <code>boolean</code>; }</td><td><code>threads</code>: whether to start workers; true by default.</td></tr><tr><td><code>options.threads?</code></td><td><code>boolean</code></td><td>-</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/HostModule.html"><code>HostModule</code></a>&lt;<code>E</code>&gt; | <code>undefined</code></p><p>the module, or undefined, with one warning, where WebAssembly does not work; compute in TypeScript then.</p><h2 id="remarks" tabindex="-1">Remarks <a class="header-anchor" href="#remarks" aria-label="Permalink to &quot;Remarks&quot;">​</a></h2><p>The module is compiled on the spot and its workers start at once; they take no time while no task runs and do not keep the process alive. Nothing is shared between two modules.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/host/functions/startHostModule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const startHostModule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  startHostModule as default
};
