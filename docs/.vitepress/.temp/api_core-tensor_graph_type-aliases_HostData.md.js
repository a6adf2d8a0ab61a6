import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HostData","description":"Storage of a HostArray: both float types are kept in float64.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/HostData.md","filePath":"api/core-tensor/graph/type-aliases/HostData.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/HostData.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-hostdata" tabindex="-1">Type Alias: HostData <a class="header-anchor" href="#type-alias-hostdata" aria-label="Permalink to &quot;Type Alias: HostData&quot;">​</a></h1><blockquote><p><strong>HostData</strong> = <code>Float64Array</code> | <code>Int32Array</code> | <code>Uint32Array</code> | <code>Uint8Array</code></p></blockquote><p>Storage of a <a href="./../classes/HostArray.html">HostArray</a>: both float types are kept in float64.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/HostData.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostData = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostData as default
};
