import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HostNumbers","description":"Arrays of the compiled path: each dtype in its own width.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/HostNumbers.md","filePath":"api/core-tensor/graph/type-aliases/HostNumbers.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/HostNumbers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-hostnumbers" tabindex="-1">Type Alias: HostNumbers <a class="header-anchor" href="#type-alias-hostnumbers" aria-label="Permalink to &quot;Type Alias: HostNumbers&quot;">​</a></h1><blockquote><p><strong>HostNumbers</strong> = <code>Float32Array</code> | <code>Float64Array</code> | <code>Int32Array</code> | <code>Uint32Array</code> | <code>Uint8Array</code></p></blockquote><p>Arrays of the compiled path: each dtype in its own width.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/HostNumbers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostNumbers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostNumbers as default
};
