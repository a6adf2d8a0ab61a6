import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TreeMAML on XNLI","description":"","frontmatter":{},"headers":[],"relativePath":"examples/treemaml-xnli.md","filePath":"examples/treemaml-xnli.md"}');
const _sfc_main = { name: "examples/treemaml-xnli.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="treemaml-on-xnli" tabindex="-1">TreeMAML on XNLI <a class="header-anchor" href="#treemaml-on-xnli" aria-label="Permalink to &quot;TreeMAML on XNLI&quot;">​</a></h1><p>The paper&#39;s experiment as one command, given the files: tasks are pairs of language and genre, an encoder&#39;s last block is adapted along a tree of languages, given (FixedTree) or learned from gradients (LearnedTree), beside MAML, clusters alone and joint training.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> treemaml-xnli</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --model</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> FOLDER</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --train</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> xnli.dev.tsv</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --test</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> xnli.test.tsv</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> treemaml-xnli</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --smoke</span></span></code></pre></div><p><code>FOLDER</code> holds <code>config.json</code>, <code>model.safetensors</code>, <code>tokenizer.json</code> and <code>tokenizer_config.json</code> of a BERT or XLM-R encoder, as the Hugging Face hub has them. Hidden states below the last block are computed once and kept in memory: 4 · tokens · width bytes an example, about 1.6 GB for multilingual BERT base at 64 tokens. Finished runs stand in <code>results.jsonl</code> in the folder of <code>--out</code>.</p><p><code>--smoke</code> writes a randomly drawn checkpoint in the layout of the hub and tables of invented sentences, and runs everything on them. No accuracies of real checkpoints are given here, since neither these nor XNLI come with the repository.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/treemaml-xnli.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const treemamlXnli = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  treemamlXnli as default
};
