import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadPredictions()","description":"Loads what savePredictions saved.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/report/functions/loadPredictions.md","filePath":"api/graph-returns/report/functions/loadPredictions.md"}');
const _sfc_main = { name: "api/graph-returns/report/functions/loadPredictions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-loadpredictions" tabindex="-1">Function: loadPredictions() <a class="header-anchor" href="#function-loadpredictions" aria-label="Permalink to &quot;Function: loadPredictions()&quot;">​</a></h1><blockquote><p><strong>loadPredictions</strong>(<code>path</code>): <code>Promise</code>&lt;<a href="./../interfaces/Predictions.html"><code>Predictions</code></a>&gt;</p></blockquote><p>Loads what <a href="./savePredictions.html">savePredictions</a> saved. Node only; throws code &quot;data&quot; for another file.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/Predictions.html"><code>Predictions</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/functions/loadPredictions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadPredictions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadPredictions as default
};
