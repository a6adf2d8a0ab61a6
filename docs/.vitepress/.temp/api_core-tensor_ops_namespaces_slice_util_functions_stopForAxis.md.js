import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: stopForAxis()","description":"number","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/slice_util/functions/stopForAxis.md","filePath":"api/core-tensor/ops/namespaces/slice_util/functions/stopForAxis.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/slice_util/functions/stopForAxis.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-stopforaxis" tabindex="-1">Function: stopForAxis() <a class="header-anchor" href="#function-stopforaxis" aria-label="Permalink to &quot;Function: stopForAxis()&quot;">​</a></h1><blockquote><p><strong>stopForAxis</strong>(<code>endMask</code>, <code>stopIndices</code>, <code>strides</code>, <code>inputShape</code>, <code>axis</code>, <code>ellipsisMask</code>): <code>number</code></p></blockquote><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>end<wbr>Mask</code></td><td><code>number</code></td></tr><tr><td><code>stop<wbr>Indices</code></td><td><code>number</code>[]</td></tr><tr><td><code>strides</code></td><td><code>number</code>[]</td></tr><tr><td><code>input<wbr>Shape</code></td><td><code>number</code>[]</td></tr><tr><td><code>axis</code></td><td><code>number</code></td></tr><tr><td><code>ellipsis<wbr>Mask</code></td><td><code>number</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/slice_util/functions/stopForAxis.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const stopForAxis = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  stopForAxis as default
};
