import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RevConv","description":"A network made by revConv.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/RevConv.md","filePath":"api/reversible-gn/type-aliases/RevConv.md"}');
const _sfc_main = { name: "api/reversible-gn/type-aliases/RevConv.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-revconv" tabindex="-1">Type Alias: RevConv <a class="header-anchor" href="#type-alias-revconv" aria-label="Permalink to &quot;Type Alias: RevConv&quot;">​</a></h1><blockquote><p><strong>RevConv</strong> = <a href="./../interfaces/ReversibleModel.html"><code>ReversibleModel</code></a>&lt;<a href="./../interfaces/ReversibleParams.html"><code>ReversibleParams</code></a>&lt;<a href="./../interfaces/RevConvBranchParams.html"><code>RevConvBranchParams</code></a>&gt;, <a href="./../interfaces/ReversibleState.html"><code>ReversibleState</code></a>&lt;<a href="./../interfaces/RevConvBranchState.html"><code>RevConvBranchState</code></a>&gt;&gt;</p></blockquote><p>A network made by <a href="./../functions/revConv.html">revConv</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/RevConv.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RevConv = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RevConv as default
};
