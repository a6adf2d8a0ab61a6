import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LeafReduction","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/workers/type-aliases/LeafReduction.md","filePath":"api/core-tensor/workers/type-aliases/LeafReduction.md"}');
const _sfc_main = { name: "api/core-tensor/workers/type-aliases/LeafReduction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-leafreduction" tabindex="-1">Type Alias: LeafReduction <a class="header-anchor" href="#type-alias-leafreduction" aria-label="Permalink to &quot;Type Alias: LeafReduction&quot;">​</a></h1><blockquote><p><strong>LeafReduction</strong> = <code>&quot;concat&quot;</code> | <code>&quot;mean&quot;</code> | <code>&quot;sum&quot;</code></p></blockquote><p>How the parts of a result are put together.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/workers/type-aliases/LeafReduction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeafReduction = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LeafReduction as default
};
