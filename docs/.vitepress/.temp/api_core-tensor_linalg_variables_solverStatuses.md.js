import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: solverStatuses","description":"The statuses by the number that a program says instead, as in linearSolve: solverStatuses[code].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/variables/solverStatuses.md","filePath":"api/core-tensor/linalg/variables/solverStatuses.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/variables/solverStatuses.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-solverstatuses" tabindex="-1">Variable: solverStatuses <a class="header-anchor" href="#variable-solverstatuses" aria-label="Permalink to &quot;Variable: solverStatuses&quot;">​</a></h1><blockquote><p><code>const</code> <strong>solverStatuses</strong>: readonly <a href="./../../curvature/type-aliases/SolverStatus.html"><code>SolverStatus</code></a>[]</p></blockquote><p>The statuses by the number that a program says instead, as in <code>linearSolve</code>: <code>solverStatuses[code]</code>.</p><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">​</a></h2><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">import</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> { solverStatuses } </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">from</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;@legendre/core-tensor/linalg&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">console.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">log</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(solverStatuses[</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">1</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">]); </span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">// max-steps</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/variables/solverStatuses.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const solverStatuses = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  solverStatuses as default
};
