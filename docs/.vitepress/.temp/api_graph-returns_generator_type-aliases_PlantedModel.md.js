import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PlantedModel","description":"Which truth is planted; see plantedReturns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/generator/type-aliases/PlantedModel.md","filePath":"api/graph-returns/generator/type-aliases/PlantedModel.md"}');
const _sfc_main = { name: "api/graph-returns/generator/type-aliases/PlantedModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-plantedmodel" tabindex="-1">Type Alias: PlantedModel <a class="header-anchor" href="#type-alias-plantedmodel" aria-label="Permalink to &quot;Type Alias: PlantedModel&quot;">​</a></h1><blockquote><p><strong>PlantedModel</strong> = <code>&quot;propensity&quot;</code> | <code>&quot;who-else&quot;</code> | <code>&quot;features-only&quot;</code></p></blockquote><p>Which truth is planted; see <a href="./../functions/plantedReturns.html">plantedReturns</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/generator/type-aliases/PlantedModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PlantedModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PlantedModel as default
};
