import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Scores over HTTP, and a kill -9","description":"","frontmatter":{},"headers":[],"relativePath":"examples/returns-service.md","filePath":"examples/returns-service.md"}');
const _sfc_main = { name: "examples/returns-service.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="scores-over-http-and-a-kill-9" tabindex="-1">Scores over HTTP, and a kill -9 <a class="header-anchor" href="#scores-over-http-and-a-kill-9" aria-label="Permalink to &quot;Scores over HTTP, and a kill -9&quot;">​</a></h1><p>Fits a model on a generated shop, serves it in a process of its own, and puts a bounded load on it over loopback: scores, orders, scores while the model is loaded anew, and orders under a <code>kill -9</code>. It fails if a request was dropped, or if an order is gone that the service had called safe.</p><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> returns-service</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> returns-service</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --seconds</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 30</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --connections</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 256</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npm</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> run</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> example</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> returns-service</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --serve</span><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">     # a page to score an order and see why, on port 8080</span></span></code></pre></div><p>It writes <code>load.json</code>: requests, those that failed, p50 and p99, memory, and how long a start takes.</p><p>Every order is on disk (<code>fdatasync</code>) before it is answered; those that come together share one. Orders that were on their way when the process was killed may be there or not, and may be sent again: an order counts once.</p><h2 id="measured" tabindex="-1">Measured <a class="header-anchor" href="#measured" aria-label="Permalink to &quot;Measured&quot;">​</a></h2><p><code>npm run example -- returns-service --write</code>: 32 connections, 8 s a part, a model of 20000 purchases, seed 0; client and service on 2 threads, AMD EPYC, Node 20.20.2.</p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>┌───────────────────┬──────────┬────────┬──────────┬─────────┬─────────┐</span></span>
<span class="line"><span>│ load              │ requests │ failed │ a second │ p50, ms │ p99, ms │</span></span>
<span class="line"><span>├───────────────────┼──────────┼────────┼──────────┼─────────┼─────────┤</span></span>
<span class="line"><span>│ scores            │    81028 │      0 │    10120 │   2.253 │    12.1 │</span></span>
<span class="line"><span>├───────────────────┼──────────┼────────┼──────────┼─────────┼─────────┤</span></span>
<span class="line"><span>│ orders            │    66195 │      0 │     8273 │   2.972 │   13.94 │</span></span>
<span class="line"><span>├───────────────────┼──────────┼────────┼──────────┼─────────┼─────────┤</span></span>
<span class="line"><span>│ scores, reloading │    20281 │      0 │     2529 │   5.425 │    68.4 │</span></span>
<span class="line"><span>└───────────────────┴──────────┴────────┴──────────┴─────────┴─────────┘</span></span>
<span class="line"><span>93 reloads, 666 MiB resident</span></span>
<span class="line"><span>killed with 79277 orders said to be safe (13082 under the kill): 0 lost</span></span>
<span class="line"><span>ready again after 2.1 s</span></span></code></pre></div><p>Each client waits for its answer before it sends again, so that the times are those of a service that is kept busy. <code>fdatasync</code> is most of an order&#39;s time: orders that come together wait for the same one. A model that was replaced is kept for 30 seconds, for requests that were begun with it: much of the memory is of the reloads, one after the other.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("examples/returns-service.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const returnsService = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  returnsService as default
};
