import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ErrorCode","description":"What kind of mistake an error reports; see LegendreError.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/type-aliases/ErrorCode.md","filePath":"api/core-tensor/onnx/type-aliases/ErrorCode.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/type-aliases/ErrorCode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-errorcode" tabindex="-1">Type Alias: ErrorCode <a class="header-anchor" href="#type-alias-errorcode" aria-label="Permalink to &quot;Type Alias: ErrorCode&quot;">​</a></h1><blockquote><p><strong>ErrorCode</strong> = <code>&quot;shape&quot;</code> | <code>&quot;structure&quot;</code> | <code>&quot;option&quot;</code> | <code>&quot;tracing&quot;</code> | <code>&quot;engine&quot;</code> | <code>&quot;data&quot;</code> | <code>&quot;disposed&quot;</code> | <code>&quot;non-finite&quot;</code> | <code>&quot;numerical&quot;</code></p></blockquote><p>What kind of mistake an error reports; see <a href="./../interfaces/LegendreError.html">LegendreError</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/type-aliases/ErrorCode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ErrorCode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ErrorCode as default
};
