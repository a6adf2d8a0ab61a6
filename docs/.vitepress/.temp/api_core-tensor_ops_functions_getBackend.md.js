import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: getBackend()","description":"Returns the current backend name (cpu, webgl, etc).","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/getBackend.md","filePath":"api/core-tensor/ops/functions/getBackend.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/getBackend.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-getbackend" tabindex="-1">Function: getBackend() <a class="header-anchor" href="#function-getbackend" aria-label="Permalink to &quot;Function: getBackend()&quot;">​</a></h1><blockquote><p><strong>getBackend</strong>(): <code>string</code></p></blockquote><p>Returns the current backend name (cpu, webgl, etc). The backend is responsible for creating tensors and executing operations on those tensors.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/getBackend.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const getBackend = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  getBackend as default
};
