import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: serveCompiled()","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/workers/functions/serveCompiled.md","filePath":"api/core-tensor/workers/functions/serveCompiled.md"}');
const _sfc_main = { name: "api/core-tensor/workers/functions/serveCompiled.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-servecompiled" tabindex="-1">Function: serveCompiled() <a class="header-anchor" href="#function-servecompiled" aria-label="Permalink to &quot;Function: serveCompiled()&quot;">​</a></h1><blockquote><p><strong>serveCompiled</strong>(<code>port</code>, <code>threads</code>): <code>void</code></p></blockquote><p>Answers the requests of <code>pmapWorkers</code> in a worker thread: loads saved programs, runs them on shared memory. Called by the worker&#39;s own first lines, not by users.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>port</code></td><td><a href="./../interfaces/WorkerPort.html"><code>WorkerPort</code></a></td></tr><tr><td><code>threads</code></td><td><code>number</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/workers/functions/serveCompiled.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const serveCompiled = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  serveCompiled as default
};
