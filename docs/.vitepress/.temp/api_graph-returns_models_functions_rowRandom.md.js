import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: rowRandom()","description":"A stream that draws in a few nanoseconds (mulberry32), started from the keyed generator: good enough to choose rows and columns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/rowRandom.md","filePath":"api/graph-returns/models/functions/rowRandom.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/rowRandom.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-rowrandom" tabindex="-1">Function: rowRandom() <a class="header-anchor" href="#function-rowrandom" aria-label="Permalink to &quot;Function: rowRandom()&quot;">​</a></h1><blockquote><p><strong>rowRandom</strong>(<code>seed</code>): <a href="./../interfaces/RowRandom.html"><code>RowRandom</code></a></p></blockquote><p>A stream that draws in a few nanoseconds (mulberry32), started from the keyed generator: good enough to choose rows and columns.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>seed</code></td><td><code>number</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/RowRandom.html"><code>RowRandom</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/rowRandom.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const rowRandom = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  rowRandom as default
};
