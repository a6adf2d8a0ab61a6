import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: getKernel()","description":"Returns the kernel function (code) associated with the provided names.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/getKernel.md","filePath":"api/core-tensor/ops/functions/getKernel.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/getKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-getkernel" tabindex="-1">Function: getKernel() <a class="header-anchor" href="#function-getkernel" aria-label="Permalink to &quot;Function: getKernel()&quot;">​</a></h1><blockquote><p><strong>getKernel</strong>(<code>kernelName</code>, <code>backendName</code>): <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>KernelConfig</code></a></p></blockquote><p>Returns the kernel function (code) associated with the provided names.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>kernel<wbr>Name</code></td><td><code>string</code></td><td>The official name of the kernel.</td></tr><tr><td><code>backend<wbr>Name</code></td><td><code>string</code></td><td>The official name of the backend.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>KernelConfig</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/getKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const getKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  getKernel as default
};
