import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: StepStatus","description":"What stepStatus says of a step.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/StepStatus.md","filePath":"api/reversible-gn/type-aliases/StepStatus.md"}');
const _sfc_main = { name: "api/reversible-gn/type-aliases/StepStatus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-stepstatus" tabindex="-1">Type Alias: StepStatus <a class="header-anchor" href="#type-alias-stepstatus" aria-label="Permalink to &quot;Type Alias: StepStatus&quot;">​</a></h1><blockquote><p><strong>StepStatus</strong> = <code>&quot;exact&quot;</code> | <code>&quot;not certified&quot;</code> | <code>&quot;inexact&quot;</code> | <code>&quot;too few features&quot;</code> | <code>&quot;not invertible&quot;</code> | <code>&quot;factorisation failed&quot;</code> | <code>&quot;non-finite&quot;</code></p></blockquote><p>What <a href="./../functions/stepStatus.html">stepStatus</a> says of a step.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/StepStatus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StepStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StepStatus as default
};
