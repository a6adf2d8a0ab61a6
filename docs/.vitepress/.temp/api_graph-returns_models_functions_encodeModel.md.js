import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: encodeModel()","description":"The bytes of a fitted tabular model: a safetensors file with its arrays, columns and settings, and a hash of the content.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/functions/encodeModel.md","filePath":"api/graph-returns/models/functions/encodeModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/functions/encodeModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-encodemodel" tabindex="-1">Function: encodeModel() <a class="header-anchor" href="#function-encodemodel" aria-label="Permalink to &quot;Function: encodeModel()&quot;">​</a></h1><blockquote><p><strong>encodeModel</strong>(<code>model</code>): <code>Promise</code>&lt;<code>Uint8Array</code>&lt;<code>ArrayBuffer</code>&gt;&gt;</p></blockquote><p>The bytes of a fitted tabular model: a safetensors file with its arrays, columns and settings, and a hash of the content.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>model</code></td><td><a href="./../interfaces/FittedTabular.html"><code>Fitted<wbr>Tabular</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>Uint8Array</code>&lt;<code>ArrayBuffer</code>&gt;&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/functions/encodeModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const encodeModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  encodeModel as default
};
