import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: mFacDefaults","description":"The defaults of MFacOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/variables/mFacDefaults.md","filePath":"api/fishleg/surgeon/variables/mFacDefaults.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/variables/mFacDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-mfacdefaults" tabindex="-1">Variable: mFacDefaults <a class="header-anchor" href="#variable-mfacdefaults" aria-label="Permalink to &quot;Variable: mFacDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>mFacDefaults</strong>: <code>Required</code>&lt;<code>{ [K in keyof MFacOptions]: NonNullable&lt;MFacOptions[K]&gt; }</code>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/MFacOptions.html">MFacOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/variables/mFacDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const mFacDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  mFacDefaults as default
};
