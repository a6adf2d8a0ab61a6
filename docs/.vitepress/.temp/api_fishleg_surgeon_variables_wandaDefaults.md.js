import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: wandaDefaults","description":"The defaults of WandaOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/variables/wandaDefaults.md","filePath":"api/fishleg/surgeon/variables/wandaDefaults.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/variables/wandaDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-wandadefaults" tabindex="-1">Variable: wandaDefaults <a class="header-anchor" href="#variable-wandadefaults" aria-label="Permalink to &quot;Variable: wandaDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>wandaDefaults</strong>: <code>Required</code>&lt;<code>{ [K in keyof WandaOptions]: NonNullable&lt;WandaOptions[K]&gt; }</code>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/WandaOptions.html">WandaOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/variables/wandaDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const wandaDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  wandaDefaults as default
};
