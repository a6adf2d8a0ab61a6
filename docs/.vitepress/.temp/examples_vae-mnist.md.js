import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"A variational autoencoder on MNIST","description":"After 12 passes the bound on the test images is −105.8 nats an image, of which reconstruction costs 82.2 and the divergence 23.6.","frontmatter":{"editLink":false},"headers":[],"relativePath":"examples/vae-mnist.md","filePath":"examples/vae-mnist.md"}');
const _sfc_main = { name: "examples/vae-mnist.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="a-variational-autoencoder-on-mnist" tabindex="-1">A variational autoencoder on MNIST <a class="header-anchor" href="#a-variational-autoencoder-on-mnist" aria-label="Permalink to &quot;A variational autoencoder on MNIST&quot;">​</a></h1><p>After 12 passes the bound on the test images is −105.8 nats an image, of which reconstruction costs 82.2 and the divergence 23.6.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>┌───────┬─────────────────┬────────────────┬────────────┐</span></span>
<span class="line"><span>│ epoch │ test ELBO, nats │ reconstruction │ divergence │</span></span>
<span class="line"><span>├───────┼─────────────────┼────────────────┼────────────┤</span></span>
<span class="line"><span>│     1 │          -124.8 │          104.5 │      20.38 │</span></span>
<span class="line"><span>├───────┼─────────────────┼────────────────┼────────────┤</span></span>
<span class="line"><span>│     2 │          -115.4 │          93.05 │      22.33 │</span></span>
<span class="line"><span>├───────┼─────────────────┼────────────────┼────────────┤</span></span>
<span class="line"><span>│     4 │          -110.5 │          87.45 │      23.06 │</span></span>
<span class="line"><span>├───────┼─────────────────┼────────────────┼────────────┤</span></span>
<span class="line"><span>│     8 │          -107.1 │           84.5 │      22.59 │</span></span>
<span class="line"><span>├───────┼─────────────────┼────────────────┼────────────┤</span></span>
<span class="line"><span>│    12 │          -105.8 │          82.19 │      23.62 │</span></span>
<span class="line"><span>└───────┴─────────────────┴────────────────┴────────────┘</span></span></code></pre></div><p>Each image <code>x</code> gets a code <code>z</code> of 16 numbers: an encoder network gives mean and variance of <code>z</code>, a decoder the chance of ink for each pixel. Both are trained on the evidence lower bound</p><blockquote><p>ELBO = E[log p(x | z)] − KL(q(z | x) ‖ N(0, I)), in nats an image,</p></blockquote><p>with one draw of <code>z</code> an image and the divergence in closed form. Grey values count as chances of ink. It shows</p><ul><li>the reparameterised sample <code>z = mean + sd · noise</code> with keyed noise: the loss gets the key of its step, so that the compiled step draws new noise each time, and a resumed run draws what it would have drawn;</li><li>a model of your own, made of two <code>mlp</code>s and a tree of their params;</li><li>one set of noise for all evaluations, so that they differ by the params alone.</li></ul><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> vae-mnist</span></span></code></pre></div><p>The table has five of the twelve rows that this command prints with its defaults (seed 0, 12 passes over 60,000 images, batches of 200, steps compiled for onnxruntime, eager engine wasm), in three and a half minutes on two cores that other work shared; the bound is that of the 10,000 test images. It writes <code>loss.svg</code> and <code>samples.png</code> into <code>out/vae-mnist</code>, the latter 128 images whose codes are drawn from <code>N(0, I)</code>.</p><p>Flags: <code>--epochs</code>, <code>--smoke</code> (one pass over 3,000 images), <code>--seed</code>, <code>--engine</code>, <code>--out</code>, <code>--resume</code>, <code>--json</code> (the last line holds the terms of the bound after each epoch).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/vae-mnist.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const vaeMnist = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  vaeMnist as default
};
