import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CallKernel","description":"Runs another kernel of the table by name, for ops that tfjs has no function for.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/CallKernel.md","filePath":"api/core-tensor/graph/type-aliases/CallKernel.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/CallKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-callkernel" tabindex="-1">Type Alias: CallKernel <a class="header-anchor" href="#type-alias-callkernel" aria-label="Permalink to &quot;Type Alias: CallKernel&quot;">​</a></h1><blockquote><p><strong>CallKernel</strong> = (<code>name</code>, <code>inputs</code>, <code>attrs?</code>) =&gt; <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></blockquote><p>Runs another kernel of the table by name, for ops that tfjs has no function for.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>name</code></td><td><code>string</code></td></tr><tr><td><code>inputs</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&gt;&gt; | readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</td></tr><tr><td><code>attrs?</code></td><td><a href="./../interfaces/Attrs.html"><code>Attrs</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/CallKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CallKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CallKernel as default
};
