import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: setBackend()","description":"Sets the backend (cpu, webgl, wasm, etc) responsible for creating tensors and executing operations on those tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/setBackend.md","filePath":"api/core-tensor/ops/functions/setBackend.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/setBackend.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-setbackend" tabindex="-1">Function: setBackend() <a class="header-anchor" href="#function-setbackend" aria-label="Permalink to &quot;Function: setBackend()&quot;">​</a></h1><blockquote><p><strong>setBackend</strong>(<code>backendName</code>): <code>Promise</code>&lt;<code>boolean</code>&gt;</p></blockquote><p>Sets the backend (cpu, webgl, wasm, etc) responsible for creating tensors and executing operations on those tensors. Returns a promise that resolves to a boolean if the backend initialization was successful.</p><p>Note this disposes the current backend, if any, as well as any tensors associated with it. A new backend is initialized, even if it is of the same type as the previous one.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>backend<wbr>Name</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The name of the backend. Currently supports <code>&#39;webgl&#39;|&#39;cpu&#39;</code> in the browser, <code>&#39;tensorflow&#39;</code> under node.js (requires tfjs-node), and <code>&#39;wasm&#39;</code> (requires tfjs-backend-wasm).</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>boolean</code>&gt;</p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/setBackend.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const setBackend = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  setBackend as default
};
