import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Newton's method on plain TensorFlow.js code","description":"Five Newton steps on plain tfjs code bring the gradient of a logistic regression from 0.33 to 5.3e-9.","frontmatter":{"editLink":false},"headers":[],"relativePath":"examples/plain-tfjs.md","filePath":"examples/plain-tfjs.md"}`);
const _sfc_main = { name: "examples/plain-tfjs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="newton-s-method-on-plain-tensorflow-js-code" tabindex="-1">Newton&#39;s method on plain TensorFlow.js code <a class="header-anchor" href="#newton-s-method-on-plain-tensorflow-js-code" aria-label="Permalink to &quot;Newton&#39;s method on plain TensorFlow.js code&quot;">​</a></h1><p>Five Newton steps on plain tfjs code bring the gradient of a logistic regression from 0.33 to 5.3e-9.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>step  loss      |gradient|</span></span>
<span class="line"><span>0     0.693154  3.3e-1</span></span>
<span class="line"><span>1     0.462905  7.8e-2</span></span>
<span class="line"><span>2     0.434181  1.9e-2</span></span>
<span class="line"><span>3     0.431584  1.9e-3</span></span>
<span class="line"><span>4     0.431550  2.8e-5</span></span>
<span class="line"><span>5     0.431550  5.3e-9</span></span>
<span class="line"><span>w = 1.944, -0.886, 0.291; drawn with 2, -1, 0.5</span></span></code></pre></div><p>Logistic regression on 1000 points, fitted with exact Hessian-vector products. The loss is an ordinary function of <code>tf.*</code> ops; nothing of this repository&#39;s layers, optimisers or loops is used, only <code>grad</code> and <code>hvp</code>. Each Newton step solves <code>H step = −g</code> by three conjugate-gradient iterations, so the Hessian itself is never formed, and the gradient shrinks quadratically down to float32 rounding.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> plain-tfjs</span></span></code></pre></div><p><code>loss</code> may be any function of tensors, or of a tree of them: <code>hvp(loss, params, v)</code> also takes a network with <code>tanh</code> units, where tfjs&#39;s own gradient of a gradient raises &quot;Cannot compute gradient&quot;.</p><p>Flags: <code>--smoke</code> (200 points), <code>--seed</code>, <code>--engine</code>, <code>--json</code> (the last line holds loss, gradient norm, steps and weights).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/plain-tfjs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const plainTfjs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  plainTfjs as default
};
