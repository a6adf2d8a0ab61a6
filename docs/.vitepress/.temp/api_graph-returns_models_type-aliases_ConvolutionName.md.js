import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ConvolutionName","description":"How the messages of one relation are made and put together.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/type-aliases/ConvolutionName.md","filePath":"api/graph-returns/models/type-aliases/ConvolutionName.md"}');
const _sfc_main = { name: "api/graph-returns/models/type-aliases/ConvolutionName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-convolutionname" tabindex="-1">Type Alias: ConvolutionName <a class="header-anchor" href="#type-alias-convolutionname" aria-label="Permalink to &quot;Type Alias: ConvolutionName&quot;">​</a></h1><blockquote><p><strong>ConvolutionName</strong> = <code>&quot;sage-mean&quot;</code> | <code>&quot;sage-sum&quot;</code> | <code>&quot;sage-max&quot;</code> | <code>&quot;gcn&quot;</code> | <code>&quot;gat&quot;</code> | <code>&quot;rgcn&quot;</code></p></blockquote><p>How the messages of one relation are made and put together.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/type-aliases/ConvolutionName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConvolutionName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConvolutionName as default
};
