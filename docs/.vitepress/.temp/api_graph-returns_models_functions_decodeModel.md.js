import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Function: decodeModel()","description":"The model of encodeModel's bytes; it predicts the same numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/decodeModel.md","filePath":"api/graph-returns/models/functions/decodeModel.md"}`);
const _sfc_main = { name: "api/graph-returns/models/functions/decodeModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-decodemodel" tabindex="-1">Function: decodeModel() <a class="header-anchor" href="#function-decodemodel" aria-label="Permalink to &quot;Function: decodeModel()&quot;">​</a></h1><blockquote><p><strong>decodeModel</strong>(<code>bytes</code>, <code>file?</code>): <code>Promise</code>&lt;<a href="./../interfaces/FittedTabular.html"><code>FittedTabular</code></a>&gt;</p></blockquote><p>The model of <a href="./encodeModel.html">encodeModel</a>&#39;s bytes; it predicts the same numbers.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>bytes</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>file?</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;the model&quot;</code></td><td role="cell" data-label="Description">a name for errors.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/FittedTabular.html"><code>FittedTabular</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>code &quot;data&quot; for bytes that are damaged or hold something else.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/decodeModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeModel as default
};
