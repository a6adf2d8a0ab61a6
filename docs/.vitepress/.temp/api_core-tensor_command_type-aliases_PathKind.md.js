import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PathKind","description":"Something on the disk that a command reads or writes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/type-aliases/PathKind.md","filePath":"api/core-tensor/command/type-aliases/PathKind.md"}');
const _sfc_main = { name: "api/core-tensor/command/type-aliases/PathKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-pathkind" tabindex="-1">Type Alias: PathKind <a class="header-anchor" href="#type-alias-pathkind" aria-label="Permalink to &quot;Type Alias: PathKind&quot;">​</a></h1><blockquote><p><strong>PathKind</strong> = <code>&quot;file&quot;</code> | <code>&quot;folder&quot;</code> | <code>&quot;out-file&quot;</code> | <code>&quot;out-folder&quot;</code></p></blockquote><p>Something on the disk that a command reads or writes.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/type-aliases/PathKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PathKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PathKind as default
};
