import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadReturnsModel()","description":"Loads what saveReturnsModel saved.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/loadReturnsModel.md","filePath":"api/graph-returns/models/functions/loadReturnsModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/loadReturnsModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-loadreturnsmodel" tabindex="-1">Function: loadReturnsModel() <a class="header-anchor" href="#function-loadreturnsmodel" aria-label="Permalink to &quot;Function: loadReturnsModel()&quot;">​</a></h1><blockquote><p><strong>loadReturnsModel</strong>(<code>path</code>): <code>Promise</code>&lt;<a href="./../../decide/interfaces/FittedReturns.html"><code>FittedReturns</code></a>&gt;</p></blockquote><p>Loads what <a href="./saveReturnsModel.html">saveReturnsModel</a> saved. Node only.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../decide/interfaces/FittedReturns.html"><code>FittedReturns</code></a>&gt;</p><p>a model that predicts the same numbers, and refuses data whose columns changed since its fit.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; for files that are damaged or hold something else.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/loadReturnsModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadReturnsModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadReturnsModel as default
};
