import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"A PyTorch net, fine-tuned here","description":"","frontmatter":{},"headers":[],"relativePath":"examples/from-pytorch.md","filePath":"examples/from-pytorch.md"}');
const _sfc_main = { name: "examples/from-pytorch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="a-pytorch-net-fine-tuned-here" tabindex="-1">A PyTorch net, fine-tuned here <a class="header-anchor" href="#a-pytorch-net-fine-tuned-here" aria-label="Permalink to &quot;A PyTorch net, fine-tuned here&quot;">​</a></h1><p>Reads <code>net.onnx</code>, a small CNN with batch normalisation as PyTorch initialises and exports it (<code>make.py</code>), trains it on MNIST with compiled steps (<code>fit({ compile: true })</code>), writes it as ONNX again and compares onnxruntime&#39;s answer with ours.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> data</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> mnist</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> from-pytorch</span></span></code></pre></div><p>Flags: <code>--epochs</code>, <code>--smoke</code> (one pass over 3,000 images), <code>--seed</code>, <code>--engine</code>, <code>--out</code>, <code>--resume</code>, <code>--json</code>.</p></div>`);
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
