import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CalibrationStatus","description":"How a calibrator came out; whatever it says, the calibrator can be applied.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/type-aliases/CalibrationStatus.md","filePath":"api/graph-returns/decide/type-aliases/CalibrationStatus.md"}');
const _sfc_main = { name: "api/graph-returns/decide/type-aliases/CalibrationStatus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-calibrationstatus" tabindex="-1">Type Alias: CalibrationStatus <a class="header-anchor" href="#type-alias-calibrationstatus" aria-label="Permalink to &quot;Type Alias: CalibrationStatus&quot;">​</a></h1><blockquote><p><strong>CalibrationStatus</strong> = <code>&quot;fitted&quot;</code> | <code>&quot;bounded&quot;</code> | <code>&quot;one-class&quot;</code> | <code>&quot;constant&quot;</code> | <code>&quot;reversed&quot;</code></p></blockquote><p>How a calibrator came out; whatever it says, the calibrator can be applied.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/type-aliases/CalibrationStatus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CalibrationStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CalibrationStatus as default
};
