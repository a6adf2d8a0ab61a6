import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: MatrixInput","description":"A matrix or vector for the dense factorisations: a tensor, or a HostArray where float32 is not enough.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/type-aliases/MatrixInput.md","filePath":"api/core-tensor/linalg/type-aliases/MatrixInput.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/type-aliases/MatrixInput.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-matrixinput" tabindex="-1">Type Alias: MatrixInput <a class="header-anchor" href="#type-alias-matrixinput" aria-label="Permalink to &quot;Type Alias: MatrixInput&quot;">​</a></h1><blockquote><p><strong>MatrixInput</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | <a href="./../../graph/classes/HostArray.html"><code>HostArray</code></a></p></blockquote><p>A matrix or vector for the dense factorisations: a tensor, or a <a href="./../../graph/classes/HostArray.html">HostArray</a> where float32 is not enough. Results are of the kind that came in; the arithmetic is in float64 either way.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/type-aliases/MatrixInput.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MatrixInput = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MatrixInput as default
};
