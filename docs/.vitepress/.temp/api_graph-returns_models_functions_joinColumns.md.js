import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: joinColumns()","description":"Matrices of the same rows side by side.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/joinColumns.md","filePath":"api/graph-returns/models/functions/joinColumns.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/joinColumns.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-joincolumns" tabindex="-1">Function: joinColumns() <a class="header-anchor" href="#function-joincolumns" aria-label="Permalink to &quot;Function: joinColumns()&quot;">​</a></h1><blockquote><p><strong>joinColumns</strong>(...<code>parts</code>): <a href="./../../explain/interfaces/FeatureMatrix.html"><code>FeatureMatrix</code></a></p></blockquote><p>Matrices of the same rows side by side.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td>...<code>parts</code></td><td>readonly <a href="./../../explain/interfaces/FeatureMatrix.html"><code>Feature<wbr>Matrix</code></a>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../explain/interfaces/FeatureMatrix.html"><code>FeatureMatrix</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/joinColumns.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const joinColumns = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  joinColumns as default
};
