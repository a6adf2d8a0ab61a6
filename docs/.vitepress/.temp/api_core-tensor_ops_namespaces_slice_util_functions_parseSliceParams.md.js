import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: parseSliceParams()","description":"number[][]","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/slice_util/functions/parseSliceParams.md","filePath":"api/core-tensor/ops/namespaces/slice_util/functions/parseSliceParams.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/slice_util/functions/parseSliceParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-parsesliceparams" tabindex="-1">Function: parseSliceParams() <a class="header-anchor" href="#function-parsesliceparams" aria-label="Permalink to &quot;Function: parseSliceParams()&quot;">​</a></h1><blockquote><p><strong>parseSliceParams</strong>(<code>x</code>, <code>begin</code>, <code>size?</code>): <code>number</code>[][]</p></blockquote><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>x</code></td><td><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>Tensor<wbr>Info</code></a></td></tr><tr><td><code>begin</code></td><td><code>number</code> | <code>number</code>[]</td></tr><tr><td><code>size?</code></td><td><code>number</code> | <code>number</code>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code>[][]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/slice_util/functions/parseSliceParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const parseSliceParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  parseSliceParams as default
};
