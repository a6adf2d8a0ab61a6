import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: takeRows()","description":"Rows of a matrix by number, copied.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/takeRows.md","filePath":"api/graph-returns/models/functions/takeRows.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/takeRows.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-takerows" tabindex="-1">Function: takeRows() <a class="header-anchor" href="#function-takerows" aria-label="Permalink to &quot;Function: takeRows()&quot;">​</a></h1><blockquote><p><strong>takeRows</strong>(<code>__namedParameters</code>, <code>rows</code>): <a href="./../../explain/interfaces/FeatureMatrix.html"><code>FeatureMatrix</code></a></p></blockquote><p>Rows of a matrix by number, copied.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>_<wbr>_<wbr>named<wbr>Parameters</code></td><td role="cell" data-label="Type"><a href="./../../explain/interfaces/FeatureMatrix.html"><code>Feature<wbr>Matrix</code></a></td></tr><tr role="row"><td role="cell"><code>rows</code></td><td role="cell" data-label="Type"><code>Array<wbr>Like</code>&lt;<code>number</code>&gt;</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../explain/interfaces/FeatureMatrix.html"><code>FeatureMatrix</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/takeRows.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const takeRows = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  takeRows as default
};
