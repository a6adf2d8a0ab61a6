import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CalibrationMethod","description":"Ways to calibrate, from the least to the most that validation purchases decide.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/type-aliases/CalibrationMethod.md","filePath":"api/graph-returns/decide/type-aliases/CalibrationMethod.md"}');
const _sfc_main = { name: "api/graph-returns/decide/type-aliases/CalibrationMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-calibrationmethod" tabindex="-1">Type Alias: CalibrationMethod <a class="header-anchor" href="#type-alias-calibrationmethod" aria-label="Permalink to &quot;Type Alias: CalibrationMethod&quot;">​</a></h1><blockquote><p><strong>CalibrationMethod</strong> = <code>&quot;temperature&quot;</code> | <code>&quot;platt&quot;</code> | <code>&quot;isotonic&quot;</code></p></blockquote><p>Ways to calibrate, from the least to the most that validation purchases decide.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/type-aliases/CalibrationMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CalibrationMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CalibrationMethod as default
};
