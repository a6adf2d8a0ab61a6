import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: layerObcDefaults","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/variables/layerObcDefaults.md","filePath":"api/fishleg/surgeon/variables/layerObcDefaults.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/variables/layerObcDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-layerobcdefaults" tabindex="-1">Variable: layerObcDefaults <a class="header-anchor" href="#variable-layerobcdefaults" aria-label="Permalink to &quot;Variable: layerObcDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>layerObcDefaults</strong>: <code>Required</code>&lt;<code>{ [K in keyof LayerObcOptions]: NonNullable&lt;LayerObcOptions[K]&gt; }</code>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/LayerObcOptions.html">LayerObcOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/variables/layerObcDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const layerObcDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  layerObcDefaults as default
};
