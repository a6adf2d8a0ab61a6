import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: segmentation()","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/functions/segmentation.md","filePath":"api/graph-returns/functions/segmentation.md"}');
const _sfc_main = { name: "api/graph-returns/functions/segmentation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-segmentation" tabindex="-1">Function: segmentation() <a class="header-anchor" href="#function-segmentation" aria-label="Permalink to &quot;Function: segmentation()&quot;">​</a></h1><blockquote><p><strong>segmentation</strong>(<code>name</code>, <code>words</code>): <a href="./../interfaces/Segmentation.html"><code>Segmentation</code></a></p></blockquote><p>Groups purchases by a word for each, in the order in which words first come.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>name</code></td><td><code>string</code></td><td>what they are cut by.</td></tr><tr><td><code>words</code></td><td>readonly <code>string</code>[]</td><td>one for each purchase.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Segmentation.html"><code>Segmentation</code></a></p><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">​</a></h2><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">import</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> { segmentation } </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">from</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;@legendre/graph-returns&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">console.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">log</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">segmentation</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&quot;country&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, [</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&quot;SE&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&quot;DE&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&quot;SE&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">]).labels); </span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">// → [ &#39;SE&#39;, &#39;DE&#39; ]</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/functions/segmentation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const segmentation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  segmentation as default
};
