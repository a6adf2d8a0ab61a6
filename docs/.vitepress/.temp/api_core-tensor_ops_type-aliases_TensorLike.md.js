import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TensorLike","description":"TypedArray|Array","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/type-aliases/TensorLike.md","filePath":"api/core-tensor/ops/type-aliases/TensorLike.md"}');
const _sfc_main = { name: "api/core-tensor/ops/type-aliases/TensorLike.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tensorlike" tabindex="-1">Type Alias: TensorLike <a class="header-anchor" href="#type-alias-tensorlike" aria-label="Permalink to &quot;Type Alias: TensorLike&quot;">​</a></h1><blockquote><p><strong>TensorLike</strong> = <a href="./TypedArray.html"><code>TypedArray</code></a> | <code>number</code> | <code>boolean</code> | <code>string</code> | <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>RecursiveArray</code></a>&lt;<code>number</code> | <code>number</code>[] | <a href="./TypedArray.html"><code>TypedArray</code></a>&gt; | <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>RecursiveArray</code></a>&lt;<code>boolean</code>&gt; | <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>RecursiveArray</code></a>&lt;<code>string</code>&gt; | <code>Uint8Array</code>[]</p></blockquote><h2 id="docalias" tabindex="-1">Docalias <a class="header-anchor" href="#docalias" aria-label="Permalink to &quot;Docalias&quot;">​</a></h2><p>TypedArray|Array</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/type-aliases/TensorLike.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TensorLike = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TensorLike as default
};
