import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: scalar()","description":"Creates rank-0 tf.Tensor (scalar) with the provided value and dtype.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/scalar.md","filePath":"api/core-tensor/ops/functions/scalar.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/scalar.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-scalar" tabindex="-1">Function: scalar() <a class="header-anchor" href="#function-scalar" aria-label="Permalink to &quot;Function: scalar()&quot;">​</a></h1><blockquote><p><strong>scalar</strong>(<code>value</code>, <code>dtype?</code>): <a href="./../type-aliases/Scalar.html"><code>Scalar</code></a></p></blockquote><p>Creates rank-0 <code>tf.Tensor</code> (scalar) with the provided value and dtype.</p><p>The same functionality can be achieved with <code>tf.tensor</code>, but in general we recommend using <code>tf.scalar</code> as it makes the code more readable.</p><div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">js</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">tf.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">scalar</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">3.14</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">).</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">print</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">();</span></span></code></pre></div><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>value</code></td><td role="cell" data-label="Type"><code>string</code> | <code>number</code> | <code>boolean</code> | <code>Uint8<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;</td><td role="cell" data-label="Description">The value of the scalar.</td></tr><tr role="row"><td role="cell"><code>dtype?</code></td><td role="cell" data-label="Type">keyof DataTypeMap</td><td role="cell" data-label="Description">The data type.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Scalar.html"><code>Scalar</code></a></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/scalar.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const scalar = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  scalar as default
};
