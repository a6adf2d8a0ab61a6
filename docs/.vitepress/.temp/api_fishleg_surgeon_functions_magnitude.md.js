import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: magnitude()","description":"Pruning by size, θ²: the baseline that everything is compared with.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/functions/magnitude.md","filePath":"api/fishleg/surgeon/functions/magnitude.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/functions/magnitude.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-magnitude" tabindex="-1">Function: magnitude() <a class="header-anchor" href="#function-magnitude" aria-label="Permalink to &quot;Function: magnitude()&quot;">​</a></h1><blockquote><p><strong>magnitude</strong>(): <a href="./../interfaces/PruningMethod.html"><code>PruningMethod</code></a></p></blockquote><p>Pruning by size, <code>θ²</code>: the baseline that everything is compared with. Nothing is compensated.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/PruningMethod.html"><code>PruningMethod</code></a></p><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">​</a></h2><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">import</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> { magnitude } </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">from</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;@legendre/fishleg/surgeon&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">console.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">log</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">magnitude</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">().name); </span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">// → magnitude</span></span></code></pre></div><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Han et al., &quot;Learning both weights and connections for efficient neural networks&quot;, NeurIPS 2015.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/functions/magnitude.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const magnitude = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  magnitude as default
};
