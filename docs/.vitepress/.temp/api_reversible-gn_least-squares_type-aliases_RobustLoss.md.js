import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RobustLoss","description":"Names of the losses; see LeastSquaresOptions.loss.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/RobustLoss.md","filePath":"api/reversible-gn/least-squares/type-aliases/RobustLoss.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/RobustLoss.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-robustloss" tabindex="-1">Type Alias: RobustLoss <a class="header-anchor" href="#type-alias-robustloss" aria-label="Permalink to &quot;Type Alias: RobustLoss&quot;">​</a></h1><blockquote><p><strong>RobustLoss</strong> = <code>&quot;linear&quot;</code> | <code>&quot;huber&quot;</code> | <code>&quot;soft-l1&quot;</code> | <code>&quot;cauchy&quot;</code></p></blockquote><p>Names of the losses; see <a href="./../interfaces/LeastSquaresOptions.html#property-loss">LeastSquaresOptions.loss</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/RobustLoss.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RobustLoss = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RobustLoss as default
};
