import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: zeros()","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/ops/functions/zeros.md","filePath":"api/core-tensor/ops/functions/zeros.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/zeros.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-zeros" tabindex="-1">Function: zeros() <a class="header-anchor" href="#function-zeros" aria-label="Permalink to &quot;Function: zeros()&quot;">​</a></h1><blockquote><p><strong>zeros</strong>&lt;<code>R</code>&gt;(<code>shape</code>, <code>dtype?</code>): <a href="./../classes/Tensor.html"><code>Tensor</code></a>&lt;<code>R</code>&gt;</p></blockquote><p>Creates a <code>tf.Tensor</code> with all elements set to 0.</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">tf.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">zeros</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">([</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">2</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">2</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">]).</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">print</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">();</span></span></code></pre></div><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-r"></a> <code>R</code> <em>extends</em> <a href="./../enumerations/Rank.html"><code>Rank</code></a></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>shape</code></td><td><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>ShapeMap</code></a>[<code>R</code>]</td><td>An array of integers defining the output tensor shape.</td></tr><tr><td><code>dtype?</code></td><td>keyof DataTypeMap</td><td>The type of an element in the resulting tensor. Can be &#39;float32&#39;, &#39;int32&#39; or &#39;bool&#39;. Defaults to &#39;float&#39;.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../classes/Tensor.html"><code>Tensor</code></a>&lt;<code>R</code>&gt;</p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/zeros.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const zeros = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  zeros as default
};
