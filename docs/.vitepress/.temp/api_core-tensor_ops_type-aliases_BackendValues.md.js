import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: BackendValues","description":"The underlying tensor data that gets stored in a backend.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/type-aliases/BackendValues.md","filePath":"api/core-tensor/ops/type-aliases/BackendValues.md"}');
const _sfc_main = { name: "api/core-tensor/ops/type-aliases/BackendValues.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-backendvalues" tabindex="-1">Type Alias: BackendValues <a class="header-anchor" href="#type-alias-backendvalues" aria-label="Permalink to &quot;Type Alias: BackendValues&quot;">​</a></h1><blockquote><p><strong>BackendValues</strong> = <code>Float32Array</code> | <code>Int32Array</code> | <code>Uint8Array</code> | <code>Uint8Array</code>[]</p></blockquote><p>The underlying tensor data that gets stored in a backend.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/type-aliases/BackendValues.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BackendValues = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BackendValues as default
};
