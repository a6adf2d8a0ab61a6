import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"An LSTM that writes","description":"On text it has not seen, an LSTM of 192 units needs 2.2 to 2.6 bits a character in eight languages, where the frequencies of characters alone need 4.2 to 4.5.","frontmatter":{"editLink":false},"headers":[],"relativePath":"examples/lstm-text.md","filePath":"examples/lstm-text.md"}');
const _sfc_main = { name: "examples/lstm-text.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="an-lstm-that-writes" tabindex="-1">An LSTM that writes <a class="header-anchor" href="#an-lstm-that-writes" aria-label="Permalink to &quot;An LSTM that writes&quot;">​</a></h1><p>On text it has not seen, an LSTM of 192 units needs 2.2 to 2.6 bits a character in eight languages, where the frequencies of characters alone need 4.2 to 4.5.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>┌────────────┬────────────────────────────────┬─────────────┐</span></span>
<span class="line"><span>│ text       │ bits a character, by frequency │ by the LSTM │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ English    │                          4.319 │       2.406 │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ French     │                            4.3 │       2.581 │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ German     │                          4.481 │       2.411 │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ Spanish    │                          4.286 │       2.218 │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ Italian    │                          4.248 │       2.372 │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ Dutch      │                          4.263 │       2.461 │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ Portuguese │                           4.35 │       2.521 │</span></span>
<span class="line"><span>├────────────┼────────────────────────────────┼─────────────┤</span></span>
<span class="line"><span>│ Swedish    │                          4.518 │       2.627 │</span></span>
<span class="line"><span>└────────────┴────────────────────────────────┴─────────────┘</span></span></code></pre></div><p>A character-level model of the Universal Declaration of Human Rights in eight languages, 93,000 characters: embedding, LSTM of 192 units, dropout, logits of the next character. It shows</p><ul><li>a model of <code>tf.layers</code> lifted by <code>fromLayersModel</code> into a function of its weights, with dropout that draws from a key;</li><li>the same function differentiated, unrolled over 48 characters and compiled by <code>fit({ compile: true })</code>, evaluated through <code>jit</code>, and drawn from one character at a time;</li><li>a loss per character in bits, beside what the frequencies of characters alone would cost.</li></ul><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> data</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> udhr</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> lstm-text</span></span></code></pre></div><p>The table is what that command prints with its defaults (seed 0, 10 passes, batches of 32, steps compiled for onnxruntime, eager engine wasm), in four minutes on two cores that other work shared. The last 769 characters of each text are the test. Each window of 48 starts without a memory, so that its first characters are guessed from little; a memory carried on would cost fewer bits.</p><p>Then the model goes on (behind the bar) from the start of each test part. It spells, knows how articles begin, and drifts from one language to its neighbour:</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>French: ité est possible.</span></span>
<span class="line"><span>Dans l’exercice de ses droits |eines todar resurectad nacional del parlited national,  fontes memento, di négede, a cooperação, jurídicom, ande ten direito à aleste di tiene derecho</span></span>
<span class="line"><span></span></span>
<span class="line"><span>German: Rechte und Freiheiten nur den Beschränkungen unt| freie jening huw.</span></span>
<span class="line"><span>Niemand daandreit oder Kandienhum dere frited, welke et begaten and thes arbarsiment à l’uny dass de chercondis paos personality an</span></span>
<span class="line"><span></span></span>
<span class="line"><span>Italian: alità.</span></span>
<span class="line"><span>Nell&#39;esercizio dei suoi diritti e delle s|ua coro interanto di estenti.</span></span>
<span class="line"><span>Artículo 11</span></span>
<span class="line"><span>Toda persona alla frave congra persecuta, libertà e rosiding or dirittos to società e il momento, as moni po</span></span></code></pre></div><p>It writes <code>loss.svg</code> into <code>out/lstm-text</code>.</p><p>Flags: <code>--epochs</code>, <code>--smoke</code> (two files of this repository in place of the declaration; needs no data), <code>--seed</code>, <code>--engine</code>, <code>--out</code>, <code>--resume</code>, <code>--json</code> (the last line holds bits by epoch and text, and the samples).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/lstm-text.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lstmText = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lstmText as default
};
