import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Activation","description":"A function applied to the output of a layer, such as tf.tanh.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/Activation.md","filePath":"api/core-tensor/nn/type-aliases/Activation.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/Activation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-activation" tabindex="-1">Type Alias: Activation <a class="header-anchor" href="#type-alias-activation" aria-label="Permalink to &quot;Type Alias: Activation&quot;">​</a></h1><blockquote><p><strong>Activation</strong> = (<code>x</code>) =&gt; <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>A function applied to the output of a layer, such as <code>tf.tanh</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>x</code></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/Activation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Activation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Activation as default
};
