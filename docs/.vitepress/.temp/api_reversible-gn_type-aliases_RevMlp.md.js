import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RevMlp","description":"A network made by revMlp.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/RevMlp.md","filePath":"api/reversible-gn/type-aliases/RevMlp.md"}');
const _sfc_main = { name: "api/reversible-gn/type-aliases/RevMlp.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-revmlp" tabindex="-1">Type Alias: RevMlp <a class="header-anchor" href="#type-alias-revmlp" aria-label="Permalink to &quot;Type Alias: RevMlp&quot;">​</a></h1><blockquote><p><strong>RevMlp</strong> = <a href="./../interfaces/ReversibleModel.html"><code>ReversibleModel</code></a>&lt;<a href="./../interfaces/ReversibleParams.html"><code>ReversibleParams</code></a>&lt;<a href="./../interfaces/RevMlpBranchParams.html"><code>RevMlpBranchParams</code></a>&gt;, <a href="./../interfaces/ReversibleState.html"><code>ReversibleState</code></a>&lt;<a href="./../interfaces/RevMlpBranchState.html"><code>RevMlpBranchState</code></a>&gt;&gt;</p></blockquote><p>A network made by <a href="./../functions/revMlp.html">revMlp</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/RevMlp.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RevMlp = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RevMlp as default
};
