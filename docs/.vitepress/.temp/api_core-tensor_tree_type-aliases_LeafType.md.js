import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LeafType","description":"What a type-level walk takes for a leaf.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/tree/type-aliases/LeafType.md","filePath":"api/core-tensor/tree/type-aliases/LeafType.md"}');
const _sfc_main = { name: "api/core-tensor/tree/type-aliases/LeafType.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-leaftype" tabindex="-1">Type Alias: LeafType <a class="header-anchor" href="#type-alias-leaftype" aria-label="Permalink to &quot;Type Alias: LeafType&quot;">​</a></h1><blockquote><p><strong>LeafType</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | <code>ArrayBufferView</code> | <code>Date</code> | <code>string</code> | <code>number</code> | <code>boolean</code> | <code>bigint</code> | <code>symbol</code> | ((...<code>args</code>) =&gt; <code>unknown</code>)</p></blockquote><p>What a type-level walk takes for a leaf. At run time everything but arrays, plain objects, <code>null</code> and <code>undefined</code> is one, but types do not show whether an object is plain.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/tree/type-aliases/LeafType.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeafType = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LeafType as default
};
