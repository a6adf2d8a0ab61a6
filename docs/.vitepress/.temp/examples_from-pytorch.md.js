import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"A PyTorch net, fine-tuned here","description":"A small CNN of PyTorch, read from its ONNX file and trained on MNIST for two passes, answers 97.7 % of 10,000 test images right; written as ONNX again, it gives the same logits in onnxruntime to 6e-6.","frontmatter":{"editLink":false},"headers":[],"relativePath":"examples/from-pytorch.md","filePath":"examples/from-pytorch.md"}');
const _sfc_main = { name: "examples/from-pytorch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="a-pytorch-net-fine-tuned-here" tabindex="-1">A PyTorch net, fine-tuned here <a class="header-anchor" href="#a-pytorch-net-fine-tuned-here" aria-label="Permalink to &quot;A PyTorch net, fine-tuned here&quot;">​</a></h1><p>A small CNN of PyTorch, read from its ONNX file and trained on MNIST for two passes, answers 97.7 % of 10,000 test images right; written as ONNX again, it gives the same logits in onnxruntime to 6e-6.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>accuracy 0.9774 after 2 passes</span></span>
<span class="line"><span>wrote tuned.onnx (38279 bytes) to out/from-pytorch; onnxruntime differs by 6e-6</span></span></code></pre></div><p><code>net.onnx</code> has batch normalisation and the weights that PyTorch initialises and exports (<code>make.py</code>). <code>fromOnnx</code> makes of it a function of its weights and its state, <code>fit({ compile: true })</code> trains that, and <code>toOnnx</code> writes <code>tuned.onnx</code>.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> data</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> mnist</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> from-pytorch</span></span></code></pre></div><p>The lines above are those of this command with its defaults (seed 0); the difference is the largest of the ten logits of one image.</p><p>Flags: <code>--epochs</code>, <code>--smoke</code> (one pass over 3,000 images), <code>--seed</code>, <code>--engine</code>, <code>--out</code>, <code>--resume</code>, <code>--json</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/from-pytorch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fromPytorch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fromPytorch as default
};
