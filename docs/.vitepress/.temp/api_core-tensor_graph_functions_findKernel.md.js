import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: findKernel()","description":"The row of an op of the kernel table, built in or from defineKernel; undefined where there is none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/functions/findKernel.md","filePath":"api/core-tensor/graph/functions/findKernel.md"}');
const _sfc_main = { name: "api/core-tensor/graph/functions/findKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-findkernel" tabindex="-1">Function: findKernel() <a class="header-anchor" href="#function-findkernel" aria-label="Permalink to &quot;Function: findKernel()&quot;">​</a></h1><blockquote><p><strong>findKernel</strong>(<code>name</code>): <a href="./../interfaces/Kernel.html"><code>Kernel</code></a> | <a href="./../interfaces/CompositeKernel.html"><code>CompositeKernel</code></a> | <code>undefined</code></p></blockquote><p>The row of an op of the kernel table, built in or from <a href="./defineKernel.html">defineKernel</a>; undefined where there is none.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>name</code></td><td><code>string</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Kernel.html"><code>Kernel</code></a> | <a href="./../interfaces/CompositeKernel.html"><code>CompositeKernel</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/functions/findKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const findKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  findKernel as default
};
