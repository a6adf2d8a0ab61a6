import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"A report that a manager reads","description":"The committed report says that boosting tells which of two purchases comes back in 66 of 100 cases, that acting on it saves 0.29 a purchase, and that no check failed.","frontmatter":{"editLink":false},"headers":[],"relativePath":"examples/returns-report.md","filePath":"examples/returns-report.md"}');
const _sfc_main = { name: "examples/returns-report.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="a-report-that-a-manager-reads" tabindex="-1">A report that a manager reads <a class="header-anchor" href="#a-report-that-a-manager-reads" aria-label="Permalink to &quot;A report that a manager reads&quot;">​</a></h1><p>The committed report says that boosting tells which of two purchases comes back in 66 of 100 cases, that acting on it saves 0.29 a purchase, and that no check failed.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>“boosting, calibrated” tells which in 66 of 100 cases (65.5 to 66.3); a coin would in 50.</span></span>
<span class="line"><span>Acting where it pays, on 47.3 % of the purchases, saves 0.29 a purchase (0.28 to 0.30); acting on all 0.02.</span></span>
<span class="line"><span>No check failed, 2 ask for care.</span></span></code></pre></div><p>The first page says so in these words. The example fits three models on a generated shop of 140,000 purchases and writes one HTML file: what was allowed to be known, fifteen checks, models beside baselines, reliability, thresholds, money, known and new customers, segments, fairness, a model card.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> returns-report</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> returns-report</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --write</span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">   # rewrites the committed page</span></span></code></pre></div><p>The page is <code>report.html</code> (<code>examples/returns-report/report.html</code>) in this folder: pictures are inline, nothing is loaded, nothing runs, and it prints to paper. With real tables the same page is one command: <code>npx @legendre/graph-returns report FOLDER MODEL…</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/returns-report.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const returnsReport = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  returnsReport as default
};
