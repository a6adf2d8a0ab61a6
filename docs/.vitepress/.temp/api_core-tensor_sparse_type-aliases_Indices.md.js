import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Indices","description":"Numbers of the edges for csr: an array, or a tensor that is read.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/sparse/type-aliases/Indices.md","filePath":"api/core-tensor/sparse/type-aliases/Indices.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/type-aliases/Indices.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-indices" tabindex="-1">Type Alias: Indices <a class="header-anchor" href="#type-alias-indices" aria-label="Permalink to &quot;Type Alias: Indices&quot;">​</a></h1><blockquote><p><strong>Indices</strong> = <code>ArrayLike</code>&lt;<code>number</code>&gt; | <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>Numbers of the edges for <code>csr</code>: an array, or a tensor that is read.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/type-aliases/Indices.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Indices = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Indices as default
};
