import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: statusHelp","description":"What each status means and what to do about it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/variables/statusHelp.md","filePath":"api/core-tensor/linalg/variables/statusHelp.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/variables/statusHelp.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-statushelp" tabindex="-1">Variable: statusHelp <a class="header-anchor" href="#variable-statushelp" aria-label="Permalink to &quot;Variable: statusHelp&quot;">​</a></h1><blockquote><p><code>const</code> <strong>statusHelp</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../../curvature/type-aliases/SolverStatus.html"><code>SolverStatus</code></a> | <a href="./../type-aliases/FactorStatus.html"><code>FactorStatus</code></a>, <code>string</code>&gt;&gt;</p></blockquote><p>What each status means and what to do about it.</p><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">​</a></h2><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">import</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> { statusHelp } </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">from</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;@legendre/core-tensor/linalg&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">console.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">log</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(statusHelp.converged); </span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">// the residual is below the tolerance</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/variables/statusHelp.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const statusHelp = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  statusHelp as default
};
