import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FitStatus","description":"How a run ended.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/type-aliases/FitStatus.md","filePath":"api/core-tensor/train/type-aliases/FitStatus.md"}');
const _sfc_main = { name: "api/core-tensor/train/type-aliases/FitStatus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-fitstatus" tabindex="-1">Type Alias: FitStatus <a class="header-anchor" href="#type-alias-fitstatus" aria-label="Permalink to &quot;Type Alias: FitStatus&quot;">​</a></h1><blockquote><p><strong>FitStatus</strong> = <code>&quot;finished&quot;</code> | <code>&quot;stopped&quot;</code> | <code>&quot;aborted&quot;</code> | <code>&quot;non-finite&quot;</code></p></blockquote><p>How a run ended.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/type-aliases/FitStatus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FitStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FitStatus as default
};
