import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: costNames","description":"Names of Costs, with the letters of the formula.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/variables/costNames.md","filePath":"api/graph-returns/decide/variables/costNames.md"}');
const _sfc_main = { name: "api/graph-returns/decide/variables/costNames.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-costnames" tabindex="-1">Variable: costNames <a class="header-anchor" href="#variable-costnames" aria-label="Permalink to &quot;Variable: costNames&quot;">​</a></h1><blockquote><p><code>const</code> <strong>costNames</strong>: readonly [<code>&quot;actionCost&quot;</code>, <code>&quot;friction&quot;</code>, <code>&quot;effect&quot;</code>, <code>&quot;returnCost&quot;</code>]</p></blockquote><p>Names of <a href="./../interfaces/Costs.html">Costs</a>, with the letters of the formula.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/variables/costNames.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const costNames = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  costNames as default
};
