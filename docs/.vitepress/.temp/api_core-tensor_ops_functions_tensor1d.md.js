import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: tensor1d()","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/ops/functions/tensor1d.md","filePath":"api/core-tensor/ops/functions/tensor1d.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/tensor1d.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-tensor1d" tabindex="-1">Function: tensor1d() <a class="header-anchor" href="#function-tensor1d" aria-label="Permalink to &quot;Function: tensor1d()&quot;">​</a></h1><blockquote><p><strong>tensor1d</strong>(<code>values</code>, <code>dtype?</code>): <a href="./../type-aliases/Tensor1D.html"><code>Tensor1D</code></a></p></blockquote><p>Creates rank-1 <code>tf.Tensor</code> with the provided values, shape and dtype.</p><p>The same functionality can be achieved with <code>tf.tensor</code>, but in general we recommend using <code>tf.tensor1d</code> as it makes the code more readable.</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">tf.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">tensor1d</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">([</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">1</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">2</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">3</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">]).</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">print</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">();</span></span></code></pre></div><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>values</code></td><td><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>TensorLike1D</code></a></td><td>The values of the tensor. Can be array of numbers, or a <code>TypedArray</code>.</td></tr><tr><td><code>dtype?</code></td><td>keyof DataTypeMap</td><td>The data type.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Tensor1D.html"><code>Tensor1D</code></a></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/tensor1d.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tensor1d = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tensor1d as default
};
