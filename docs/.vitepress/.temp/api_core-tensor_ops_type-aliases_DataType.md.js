import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: DataType","description":"'float32'|'int32'|'bool'|'complex64'|'string'","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/type-aliases/DataType.md","filePath":"api/core-tensor/ops/type-aliases/DataType.md"}`);
const _sfc_main = { name: "api/core-tensor/ops/type-aliases/DataType.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-datatype" tabindex="-1">Type Alias: DataType <a class="header-anchor" href="#type-alias-datatype" aria-label="Permalink to &quot;Type Alias: DataType&quot;">​</a></h1><blockquote><p><strong>DataType</strong> = keyof <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>DataTypeMap</code></a></p></blockquote><h2 id="docalias" tabindex="-1">Docalias <a class="header-anchor" href="#docalias" aria-label="Permalink to &quot;Docalias&quot;">​</a></h2><p>&#39;float32&#39;|&#39;int32&#39;|&#39;bool&#39;|&#39;complex64&#39;|&#39;string&#39;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/type-aliases/DataType.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DataType = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DataType as default
};
