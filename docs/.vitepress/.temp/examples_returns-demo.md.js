import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Returns in two minutes","description":"On a generated shop boosting has an area of 0.63 with columns known at checkout, 0.65 with return rates of the training purchases, and 0.83 with columns made from the labels.","frontmatter":{"editLink":false},"headers":[],"relativePath":"examples/returns-demo.md","filePath":"examples/returns-demo.md"}');
const _sfc_main = { name: "examples/returns-demo.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="returns-in-two-minutes" tabindex="-1">Returns in two minutes <a class="header-anchor" href="#returns-in-two-minutes" aria-label="Permalink to &quot;Returns in two minutes&quot;">​</a></h1><p>On a generated shop boosting has an area of 0.63 with columns known at checkout, 0.65 with return rates of the training purchases, and 0.83 with columns made from the labels.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>┌───────────────────┬─────────────────────┬────────┬──────────┬────────┬──────────────────┐</span></span>
<span class="line"><span>│ what may be known │ model               │    AUC │ log loss │     F1 │ F1, all returned │</span></span>
<span class="line"><span>├───────────────────┼─────────────────────┼────────┼──────────┼────────┼──────────────────┤</span></span>
<span class="line"><span>│ checkout          │ prior               │    0.5 │   0.6887 │ 0.7073 │           0.7073 │</span></span>
<span class="line"><span>├───────────────────┼─────────────────────┼────────┼──────────┼────────┼──────────────────┤</span></span>
<span class="line"><span>│ checkout          │ logistic regression │ 0.6329 │   0.6611 │ 0.6532 │           0.7073 │</span></span>
<span class="line"><span>├───────────────────┼─────────────────────┼────────┼──────────┼────────┼──────────────────┤</span></span>
<span class="line"><span>│ checkout          │ boosting            │ 0.6291 │   0.6637 │ 0.6524 │           0.7073 │</span></span>
<span class="line"><span>├───────────────────┼─────────────────────┼────────┼──────────┼────────┼──────────────────┤</span></span>
<span class="line"><span>│ label-aware       │ boosting + rates    │ 0.6484 │   0.6557 │  0.683 │           0.7073 │</span></span>
<span class="line"><span>├───────────────────┼─────────────────────┼────────┼──────────┼────────┼──────────────────┤</span></span>
<span class="line"><span>│ label-aware       │ GNN                 │ 0.6547 │   0.6546 │ 0.6734 │           0.7073 │</span></span>
<span class="line"><span>├───────────────────┼─────────────────────┼────────┼──────────┼────────┼──────────────────┤</span></span>
<span class="line"><span>│ paper             │ boosting            │ 0.8317 │    0.498 │ 0.7689 │           0.7073 │</span></span>
<span class="line"><span>└───────────────────┴─────────────────────┴────────┴──────────┴────────┴──────────────────┘</span></span></code></pre></div><p>What may be known is the point: nobody has columns made from the labels at checkout. <code>returns-ladder</code> has all models and protocols.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> demo</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> returns</span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">                    # the table above, seed 0</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> returns-demo</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --edges</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 50000</span></span></code></pre></div><p>It generates a shop of 20,000 purchases to learn from, fits five models under three protocols, and prints what each may know beside what it reaches.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/returns-demo.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const returnsDemo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  returnsDemo as default
};
