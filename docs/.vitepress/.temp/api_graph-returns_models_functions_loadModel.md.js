import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadModel()","description":"Loads what saveModel saved.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/loadModel.md","filePath":"api/graph-returns/models/functions/loadModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/loadModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-loadmodel" tabindex="-1">Function: loadModel() <a class="header-anchor" href="#function-loadmodel" aria-label="Permalink to &quot;Function: loadModel()&quot;">​</a></h1><blockquote><p><strong>loadModel</strong>(<code>path</code>): <code>Promise</code>&lt;<a href="./../interfaces/FittedTabular.html"><code>FittedTabular</code></a>&gt;</p></blockquote><p>Loads what <a href="./saveModel.html">saveModel</a> saved. Node only; throws code &quot;data&quot; as <a href="./decodeModel.html">decodeModel</a>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/FittedTabular.html"><code>FittedTabular</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/loadModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadModel as default
};
