import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: dispose()","description":"Disposes any tf.Tensors found within the provided object.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/dispose.md","filePath":"api/core-tensor/ops/functions/dispose.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/dispose.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-dispose" tabindex="-1">Function: dispose() <a class="header-anchor" href="#function-dispose" aria-label="Permalink to &quot;Function: dispose()&quot;">​</a></h1><blockquote><p><strong>dispose</strong>(<code>container</code>): <code>void</code></p></blockquote><p>Disposes any <code>tf.Tensor</code>s found within the provided object.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>container</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/TensorContainer.html"><code>Tensor<wbr>Container</code></a></td><td role="cell" data-label="Description">an object that may be a <code>tf.<wbr>Tensor</code> or may directly contain <code>tf.<wbr>Tensor</code>s, such as a <code>Tensor[]</code> or <code>{key: Tensor, .<wbr>.<wbr>.<wbr>}</code>. If the object is not a <code>tf.<wbr>Tensor</code> or does not contain <code>Tensors</code>, nothing happens. In general it is safe to pass any object here, except that <code>Promise</code>s are not supported.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/dispose.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const dispose = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  dispose as default
};
