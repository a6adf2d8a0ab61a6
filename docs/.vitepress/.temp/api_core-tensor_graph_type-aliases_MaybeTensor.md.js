import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: MaybeTensor","description":"A tangent or cotangent; null stands for a zero that was never materialised.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/MaybeTensor.md","filePath":"api/core-tensor/graph/type-aliases/MaybeTensor.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/MaybeTensor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-maybetensor" tabindex="-1">Type Alias: MaybeTensor <a class="header-anchor" href="#type-alias-maybetensor" aria-label="Permalink to &quot;Type Alias: MaybeTensor&quot;">​</a></h1><blockquote><p><strong>MaybeTensor</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | <code>null</code></p></blockquote><p>A tangent or cotangent; <code>null</code> stands for a zero that was never materialised.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/MaybeTensor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MaybeTensor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MaybeTensor as default
};
