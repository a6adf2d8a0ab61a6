import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WorkerPort","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/workers/interfaces/WorkerPort.md","filePath":"api/core-tensor/workers/interfaces/WorkerPort.md"}');
const _sfc_main = { name: "api/core-tensor/workers/interfaces/WorkerPort.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-workerport" tabindex="-1">Interface: WorkerPort <a class="header-anchor" href="#interface-workerport" aria-label="Permalink to &quot;Interface: WorkerPort&quot;">​</a></h1><p>The end of a message channel that a worker sees.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="on" tabindex="-1">on() <a class="header-anchor" href="#on" aria-label="Permalink to &quot;on()&quot;">​</a></h3><blockquote><p><strong>on</strong>(<code>event</code>, <code>listener</code>): <code>unknown</code></p></blockquote><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>event</code></td><td><code>&quot;message&quot;</code></td></tr><tr><td><code>listener</code></td><td>(<code>request</code>) =&gt; <code>void</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>unknown</code></p><hr><h3 id="postmessage" tabindex="-1">postMessage() <a class="header-anchor" href="#postmessage" aria-label="Permalink to &quot;postMessage()&quot;">​</a></h3><blockquote><p><strong>postMessage</strong>(<code>answer</code>): <code>void</code></p></blockquote><h4 id="parameters-1" tabindex="-1">Parameters <a class="header-anchor" href="#parameters-1" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>answer</code></td><td><code>WorkerAnswer</code></td></tr></tbody></table><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/workers/interfaces/WorkerPort.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WorkerPort = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WorkerPort as default
};
