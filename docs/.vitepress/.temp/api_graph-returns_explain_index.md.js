import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"graph-returns/explain","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/explain/index.md","filePath":"api/graph-returns/explain/index.md"}');
const _sfc_main = { name: "api/graph-returns/explain/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="graph-returns-explain" tabindex="-1">graph-returns/explain <a class="header-anchor" href="#graph-returns-explain" aria-label="Permalink to &quot;graph-returns/explain&quot;">​</a></h1><p>Why a model says what it says of single purchases, in numbers and in sentences.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ExplainOptions.html">ExplainOptions</a></li><li><a href="./interfaces/Contribution.html">Contribution</a></li><li><a href="./interfaces/Explanation.html">Explanation</a></li><li><a href="./interfaces/RowAttributions.html">RowAttributions</a></li><li><a href="./interfaces/IntegratedGradientsOptions.html">IntegratedGradientsOptions</a></li><li><a href="./interfaces/IntegratedGradients.html">IntegratedGradients</a></li><li><a href="./interfaces/MessageEffect.html">MessageEffect</a></li><li><a href="./interfaces/MessageEffectsOptions.html">MessageEffectsOptions</a></li><li><a href="./interfaces/ColumnChange.html">ColumnChange</a></li><li><a href="./interfaces/OtherVariant.html">OtherVariant</a></li><li><a href="./interfaces/OtherVariantsOptions.html">OtherVariantsOptions</a></li><li><a href="./interfaces/SentencesOptions.html">SentencesOptions</a></li><li><a href="./interfaces/ExplanationText.html">ExplanationText</a></li><li><a href="./interfaces/Attributions.html">Attributions</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/explain.html">explain</a></li><li><a href="./functions/integratedGradients.html">integratedGradients</a></li><li><a href="./functions/messageEffects.html">messageEffects</a></li><li><a href="./functions/otherVariants.html">otherVariants</a></li><li><a href="./functions/sentences.html">sentences</a></li><li><a href="./functions/treeShap.html">treeShap</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
