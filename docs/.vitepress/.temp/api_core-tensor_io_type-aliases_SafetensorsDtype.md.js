import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SafetensorsDtype","description":"Name of an element type in a safetensors file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/type-aliases/SafetensorsDtype.md","filePath":"api/core-tensor/io/type-aliases/SafetensorsDtype.md"}');
const _sfc_main = { name: "api/core-tensor/io/type-aliases/SafetensorsDtype.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-safetensorsdtype" tabindex="-1">Type Alias: SafetensorsDtype <a class="header-anchor" href="#type-alias-safetensorsdtype" aria-label="Permalink to &quot;Type Alias: SafetensorsDtype&quot;">​</a></h1><blockquote><p><strong>SafetensorsDtype</strong> = keyof <em>typeof</em> <a href="./../variables/safetensorsDtypes.html"><code>safetensorsDtypes</code></a></p></blockquote><p>Name of an element type in a safetensors file. <code>BOOL</code> is one byte, 0 or 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/type-aliases/SafetensorsDtype.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SafetensorsDtype = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SafetensorsDtype as default
};
