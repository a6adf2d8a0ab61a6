import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: linearMetaLoss()","description":"Mean query loss of the batches at a start.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/functions/linearMetaLoss.md","filePath":"api/treemaml/functions/linearMetaLoss.md"}');
const _sfc_main = { name: "api/treemaml/functions/linearMetaLoss.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-linearmetaloss" tabindex="-1">Function: linearMetaLoss() <a class="header-anchor" href="#function-linearmetaloss" aria-label="Permalink to &quot;Function: linearMetaLoss()&quot;">​</a></h1><blockquote><p><strong>linearMetaLoss</strong>(<code>batches</code>, <code>lr</code>, <code>theta</code>): <code>number</code></p></blockquote><p>Mean query loss of the batches at a start.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>batches</code></td><td>readonly <a href="./../interfaces/LinearMetaBatch.html"><code>Linear<wbr>Meta<wbr>Batch</code></a>[]</td></tr><tr><td><code>lr</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><code>theta</code></td><td><code>Float64<wbr>Array</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/functions/linearMetaLoss.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const linearMetaLoss = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  linearMetaLoss as default
};
