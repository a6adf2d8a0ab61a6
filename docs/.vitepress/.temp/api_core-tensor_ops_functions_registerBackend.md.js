import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: registerBackend()","description":"Registers a global backend.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/registerBackend.md","filePath":"api/core-tensor/ops/functions/registerBackend.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/registerBackend.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-registerbackend" tabindex="-1">Function: registerBackend() <a class="header-anchor" href="#function-registerbackend" aria-label="Permalink to &quot;Function: registerBackend()&quot;">​</a></h1><blockquote><p><strong>registerBackend</strong>(<code>name</code>, <code>factory</code>, <code>priority?</code>): <code>boolean</code></p></blockquote><p>Registers a global backend. The registration should happen when importing a module file (e.g. when importing <code>backend_webgl.ts</code>), and is used for modular builds (e.g. custom tfjs bundle with only webgl support).</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>name</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>factory</code></td><td role="cell" data-label="Type">() =&gt; <a href="./../interfaces/KernelBackendType.html"><code>Kernel<wbr>Backend<wbr>Type</code></a> | <code>Promise</code>&lt;<a href="./../interfaces/KernelBackendType.html"><code>Kernel<wbr>Backend<wbr>Type</code></a>&gt;</td><td role="cell" data-label="Description">The backend factory function. When called, it should return a backend instance, or a promise of an instance.</td></tr><tr role="row"><td role="cell"><code>priority?</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The priority of the backend (higher = more important). In case multiple backends are registered, the priority is used to find the best backend. Defaults to 1.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>boolean</code></p><p>False if there is already a registered backend under this name, true if not.</p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/registerBackend.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const registerBackend = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  registerBackend as default
};
