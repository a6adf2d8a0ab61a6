import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ProtocolName","description":"What may be known when a return is predicted; see protocolTask.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/report/type-aliases/ProtocolName.md","filePath":"api/graph-returns/report/type-aliases/ProtocolName.md"}');
const _sfc_main = { name: "api/graph-returns/report/type-aliases/ProtocolName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-protocolname" tabindex="-1">Type Alias: ProtocolName <a class="header-anchor" href="#type-alias-protocolname" aria-label="Permalink to &quot;Type Alias: ProtocolName&quot;">​</a></h1><blockquote><p><strong>ProtocolName</strong> = <code>&quot;checkout&quot;</code> | <code>&quot;paper&quot;</code> | <code>&quot;customer-grouped&quot;</code> | <code>&quot;label-aware&quot;</code> | <code>&quot;cold-start&quot;</code></p></blockquote><p>What may be known when a return is predicted; see <code>protocolTask</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/type-aliases/ProtocolName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProtocolName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProtocolName as default
};
