import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FitStop","description":"Why a fit stopped.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/FitStop.md","filePath":"api/reversible-gn/least-squares/type-aliases/FitStop.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/FitStop.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fitstop" tabindex="-1">Type Alias: FitStop <a class="header-anchor" href="#type-alias-fitstop" aria-label="Permalink to &quot;Type Alias: FitStop&quot;">​</a></h1><blockquote><p><strong>FitStop</strong> = <code>&quot;gradient&quot;</code> | <code>&quot;cost&quot;</code> | <code>&quot;step&quot;</code> | <code>&quot;max-steps&quot;</code> | <code>&quot;max-seconds&quot;</code> | <code>&quot;aborted&quot;</code> | <code>&quot;non-finite&quot;</code> | <code>&quot;breakdown&quot;</code></p></blockquote><p>Why a fit stopped. Minima: <code>&quot;gradient&quot;</code>, <code>&quot;cost&quot;</code>, <code>&quot;step&quot;</code>, after the tolerance that was met. No minimum yet: <code>&quot;max-steps&quot;</code>, <code>&quot;max-seconds&quot;</code>, <code>&quot;aborted&quot;</code>. <code>&quot;non-finite&quot;</code>: residuals or derivatives near the last point are not finite. <code>&quot;breakdown&quot;</code>: the equations of a step could not be solved with any damping.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/FitStop.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitStop = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitStop as default
};
