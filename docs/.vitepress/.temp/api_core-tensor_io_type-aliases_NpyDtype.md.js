import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NpyDtype","description":"Name of an element type of an npy file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/type-aliases/NpyDtype.md","filePath":"api/core-tensor/io/type-aliases/NpyDtype.md"}');
const _sfc_main = { name: "api/core-tensor/io/type-aliases/NpyDtype.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-npydtype" tabindex="-1">Type Alias: NpyDtype <a class="header-anchor" href="#type-alias-npydtype" aria-label="Permalink to &quot;Type Alias: NpyDtype&quot;">​</a></h1><blockquote><p><strong>NpyDtype</strong> = keyof <em>typeof</em> <a href="./../variables/npyDtypes.html"><code>npyDtypes</code></a></p></blockquote><p>Name of an element type of an npy file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/type-aliases/NpyDtype.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NpyDtype = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NpyDtype as default
};
