import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: linspace()","description":"Return an evenly spaced sequence of numbers over the given interval.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/linspace.md","filePath":"api/core-tensor/ops/functions/linspace.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/linspace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-linspace" tabindex="-1">Function: linspace() <a class="header-anchor" href="#function-linspace" aria-label="Permalink to &quot;Function: linspace()&quot;">​</a></h1><blockquote><p><strong>linspace</strong>(<code>start</code>, <code>stop</code>, <code>num</code>): <a href="./../type-aliases/Tensor1D.html"><code>Tensor1D</code></a></p></blockquote><p>Return an evenly spaced sequence of numbers over the given interval.</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">tf.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">linspace</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">0</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">9</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">10</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">).</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">print</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">();</span></span></code></pre></div><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>start</code></td><td><code>number</code></td><td>The start value of the sequence.</td></tr><tr><td><code>stop</code></td><td><code>number</code></td><td>The end value of the sequence.</td></tr><tr><td><code>num</code></td><td><code>number</code></td><td>The number of values to generate.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Tensor1D.html"><code>Tensor1D</code></a></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/linspace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const linspace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  linspace as default
};
