import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: KernelName","description":"Where trees are grown: on the WebAssembly module if left out, else in plain TypeScript.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/type-aliases/KernelName.md","filePath":"api/graph-returns/models/type-aliases/KernelName.md"}');
const _sfc_main = { name: "api/graph-returns/models/type-aliases/KernelName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-kernelname" tabindex="-1">Type Alias: KernelName <a class="header-anchor" href="#type-alias-kernelname" aria-label="Permalink to &quot;Type Alias: KernelName&quot;">​</a></h1><blockquote><p><strong>KernelName</strong> = <code>&quot;wasm&quot;</code> | <code>&quot;plain&quot;</code></p></blockquote><p>Where trees are grown: on the WebAssembly module if left out, else in plain TypeScript.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/type-aliases/KernelName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KernelName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KernelName as default
};
