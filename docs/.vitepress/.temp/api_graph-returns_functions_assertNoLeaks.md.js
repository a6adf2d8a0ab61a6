import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: assertNoLeaks()","description":"Throws where checkLeaks or checkTask found something.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/functions/assertNoLeaks.md","filePath":"api/graph-returns/functions/assertNoLeaks.md"}');
const _sfc_main = { name: "api/graph-returns/functions/assertNoLeaks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-assertnoleaks" tabindex="-1">Function: assertNoLeaks() <a class="header-anchor" href="#function-assertnoleaks" aria-label="Permalink to &quot;Function: assertNoLeaks()&quot;">​</a></h1><blockquote><p><strong>assertNoLeaks</strong>(<code>leaks</code>): <code>void</code></p></blockquote><p>Throws where <a href="./checkLeaks.html">checkLeaks</a> or <a href="./checkTask.html">checkTask</a> found something.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>leaks</code></td><td>readonly <a href="./../interfaces/Leak.html"><code>Leak</code></a>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; with the leaks in <code>details</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/functions/assertNoLeaks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const assertNoLeaks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  assertNoLeaks as default
};
