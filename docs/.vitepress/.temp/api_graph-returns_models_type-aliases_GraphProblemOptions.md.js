import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: GraphProblemOptions","description":"Options of graphProblem: of GraphModelOptions those that say what the model is and what it learns from.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/type-aliases/GraphProblemOptions.md","filePath":"api/graph-returns/models/type-aliases/GraphProblemOptions.md"}');
const _sfc_main = { name: "api/graph-returns/models/type-aliases/GraphProblemOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-graphproblemoptions" tabindex="-1">Type Alias: GraphProblemOptions <a class="header-anchor" href="#type-alias-graphproblemoptions" aria-label="Permalink to &quot;Type Alias: GraphProblemOptions&quot;">​</a></h1><blockquote><p><strong>GraphProblemOptions</strong> = <code>Pick</code>&lt;<a href="./../interfaces/GraphModelOptions.html"><code>GraphModelOptions</code></a>, <code>&quot;encoder&quot;</code> | <code>&quot;units&quot;</code> | <code>&quot;virtual&quot;</code> | <code>&quot;vectors&quot;</code> | <code>&quot;factors&quot;</code> | <code>&quot;folds&quot;</code> | <code>&quot;cold&quot;</code> | <code>&quot;compile&quot;</code>&gt;</p></blockquote><p>Options of <a href="./../functions/graphProblem.html">graphProblem</a>: of <a href="./../interfaces/GraphModelOptions.html">GraphModelOptions</a> those that say what the model is and what it learns from.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/type-aliases/GraphProblemOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphProblemOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphProblemOptions as default
};
