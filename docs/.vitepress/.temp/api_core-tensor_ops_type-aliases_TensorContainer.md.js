import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TensorContainer","description":"void|number|string|TypedArray|Tensor|Tensor[]|{[key: string]:Tensor|number|string}","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/type-aliases/TensorContainer.md","filePath":"api/core-tensor/ops/type-aliases/TensorContainer.md"}');
const _sfc_main = { name: "api/core-tensor/ops/type-aliases/TensorContainer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tensorcontainer" tabindex="-1">Type Alias: TensorContainer <a class="header-anchor" href="#type-alias-tensorcontainer" aria-label="Permalink to &quot;Type Alias: TensorContainer&quot;">​</a></h1><blockquote><p><strong>TensorContainer</strong> = <code>void</code> | <a href="./../classes/Tensor.html"><code>Tensor</code></a> | <code>string</code> | <code>number</code> | <code>boolean</code> | <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>TensorContainerObject</code></a> | <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>TensorContainerArray</code></a> | <code>Float32Array</code> | <code>Int32Array</code> | <code>Uint8Array</code></p></blockquote><h2 id="docalias" tabindex="-1">Docalias <a class="header-anchor" href="#docalias" aria-label="Permalink to &quot;Docalias&quot;">​</a></h2><p>void|number|string|TypedArray|Tensor|Tensor[]|{[key: string]:Tensor|number|string}</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/type-aliases/TensorContainer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TensorContainer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TensorContainer as default
};
