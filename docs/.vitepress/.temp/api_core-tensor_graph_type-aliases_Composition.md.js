import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Composition","description":"Functions of a form that is written with other ops of the table; known has the numbers of inputs that are constants.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/Composition.md","filePath":"api/core-tensor/graph/type-aliases/Composition.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/Composition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-composition" tabindex="-1">Type Alias: Composition <a class="header-anchor" href="#type-alias-composition" aria-label="Permalink to &quot;Type Alias: Composition&quot;">​</a></h1><blockquote><p><strong>Composition</strong> = (<code>inputs</code>, <code>attrs</code>, <code>call</code>, <code>known</code>) =&gt; readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></blockquote><p>Functions of a form that is written with other ops of the table; <code>known</code> has the numbers of inputs that are constants.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>inputs</code></td><td>readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</td></tr><tr><td><code>attrs</code></td><td><a href="./../interfaces/Attrs.html"><code>Attrs</code></a></td></tr><tr><td><code>call</code></td><td><a href="./CallKernel.html"><code>Call<wbr>Kernel</code></a></td></tr><tr><td><code>known</code></td><td>readonly <a href="./../interfaces/HloValue.html"><code>Hlo<wbr>Value</code></a>[<code>&quot;data&quot;</code>][]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/Composition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Composition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Composition as default
};
