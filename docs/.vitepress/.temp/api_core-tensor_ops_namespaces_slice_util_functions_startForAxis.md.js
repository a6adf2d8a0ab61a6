import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: startForAxis()","description":"number","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/slice_util/functions/startForAxis.md","filePath":"api/core-tensor/ops/namespaces/slice_util/functions/startForAxis.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/slice_util/functions/startForAxis.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-startforaxis" tabindex="-1">Function: startForAxis() <a class="header-anchor" href="#function-startforaxis" aria-label="Permalink to &quot;Function: startForAxis()&quot;">​</a></h1><blockquote><p><strong>startForAxis</strong>(<code>beginMask</code>, <code>startIndices</code>, <code>strides</code>, <code>inputShape</code>, <code>axis</code>, <code>ellipsisMask</code>): <code>number</code></p></blockquote><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>begin<wbr>Mask</code></td><td><code>number</code></td></tr><tr><td><code>start<wbr>Indices</code></td><td><code>number</code>[]</td></tr><tr><td><code>strides</code></td><td><code>number</code>[]</td></tr><tr><td><code>input<wbr>Shape</code></td><td><code>number</code>[]</td></tr><tr><td><code>axis</code></td><td><code>number</code></td></tr><tr><td><code>ellipsis<wbr>Mask</code></td><td><code>number</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/slice_util/functions/startForAxis.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const startForAxis = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  startForAxis as default
};
