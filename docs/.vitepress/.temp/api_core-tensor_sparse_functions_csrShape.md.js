import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: csrShape()","description":"Rows and columns of a sparse matrix, from the shapes of its tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/functions/csrShape.md","filePath":"api/core-tensor/sparse/functions/csrShape.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/functions/csrShape.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-csrshape" tabindex="-1">Function: csrShape() <a class="header-anchor" href="#function-csrshape" aria-label="Permalink to &quot;Function: csrShape()&quot;">​</a></h1><blockquote><p><strong>csrShape</strong>(<code>__namedParameters</code>): [<code>rows</code>: <code>number</code>, <code>columns</code>: <code>number</code>]</p></blockquote><p>Rows and columns of a sparse matrix, from the shapes of its tensors.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>_<wbr>_<wbr>named<wbr>Parameters</code></td><td><a href="./../interfaces/Csr.html"><code>Csr</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>[<code>rows</code>: <code>number</code>, <code>columns</code>: <code>number</code>]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/functions/csrShape.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const csrShape = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  csrShape as default
};
