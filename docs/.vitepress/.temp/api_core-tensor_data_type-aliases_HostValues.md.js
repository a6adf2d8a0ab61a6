import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HostValues","description":"The arrays that data may come in; a Uint32Array is refused, since tensors cannot hold it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/type-aliases/HostValues.md","filePath":"api/core-tensor/data/type-aliases/HostValues.md"}');
const _sfc_main = { name: "api/core-tensor/data/type-aliases/HostValues.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-hostvalues" tabindex="-1">Type Alias: HostValues <a class="header-anchor" href="#type-alias-hostvalues" aria-label="Permalink to &quot;Type Alias: HostValues&quot;">​</a></h1><blockquote><p><strong>HostValues</strong> = <code>Float32Array</code> | <code>Float64Array</code> | <code>Int8Array</code> | <code>Int16Array</code> | <code>Int32Array</code> | <code>Uint8Array</code> | <code>Uint8ClampedArray</code> | <code>Uint16Array</code> | <code>Uint32Array</code></p></blockquote><p>The arrays that data may come in; a Uint32Array is refused, since tensors cannot hold it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/type-aliases/HostValues.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostValues = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostValues as default
};
