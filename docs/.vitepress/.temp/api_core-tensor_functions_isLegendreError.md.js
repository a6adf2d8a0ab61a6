import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isLegendreError()","description":"True when error is a LegendreError, of the given kind if one is given.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/functions/isLegendreError.md","filePath":"api/core-tensor/functions/isLegendreError.md"}');
const _sfc_main = { name: "api/core-tensor/functions/isLegendreError.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-islegendreerror" tabindex="-1">Function: isLegendreError() <a class="header-anchor" href="#function-islegendreerror" aria-label="Permalink to &quot;Function: isLegendreError()&quot;">​</a></h1><blockquote><p><strong>isLegendreError</strong>(<code>error</code>, <code>code?</code>): <code>error is LegendreError</code></p></blockquote><p>True when <code>error</code> is a <a href="./../onnx/interfaces/LegendreError.html">LegendreError</a>, of the given kind if one is given. Works across the ESM and CommonJS copies of this package, where <code>instanceof</code> would not.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>error</code></td><td><code>unknown</code></td></tr><tr><td><code>code?</code></td><td><a href="./../onnx/type-aliases/ErrorCode.html"><code>Error<wbr>Code</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>error is LegendreError</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/functions/isLegendreError.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isLegendreError = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isLegendreError as default
};
