import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: callKernel()","description":"Runs an op of the kernel table by name: on eager tensors, or recorded by whatever trace or derivative is active.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/functions/callKernel.md","filePath":"api/core-tensor/graph/functions/callKernel.md"}');
const _sfc_main = { name: "api/core-tensor/graph/functions/callKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-callkernel" tabindex="-1">Function: callKernel() <a class="header-anchor" href="#function-callkernel" aria-label="Permalink to &quot;Function: callKernel()&quot;">​</a></h1><blockquote><p><strong>callKernel</strong>(<code>name</code>, <code>inputs</code>, <code>attrs?</code>): <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</p></blockquote><p>Runs an op of the kernel table by name: on eager tensors, or recorded by whatever trace or derivative is active. For ops that tfjs has no function for; other ops are called as <code>tf.*</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>name</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">the kernel&#39;s name, e.g. one given to <code>define<wbr>Kernel</code>.</td></tr><tr role="row"><td role="cell"><code>inputs</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/KernelInputs.html"><code>Kernel<wbr>Inputs</code></a></td><td role="cell" data-label="Description">tensors by input name, or a list for kernels over lists.</td></tr><tr role="row"><td role="cell"><code>attrs?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/Attrs.html"><code>Attrs</code></a></td><td role="cell" data-label="Description">static arguments.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</p><p>the outputs, owned by the caller.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;tracing&quot; when the table has no such kernel, &quot;shape&quot; when inputs do not fit.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/functions/callKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const callKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  callKernel as default
};
