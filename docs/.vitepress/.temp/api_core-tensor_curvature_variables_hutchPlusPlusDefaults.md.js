import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: hutchPlusPlusDefaults","description":"Defaults of HutchPlusPlusOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/variables/hutchPlusPlusDefaults.md","filePath":"api/core-tensor/curvature/variables/hutchPlusPlusDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/variables/hutchPlusPlusDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-hutchplusplusdefaults" tabindex="-1">Variable: hutchPlusPlusDefaults <a class="header-anchor" href="#variable-hutchplusplusdefaults" aria-label="Permalink to &quot;Variable: hutchPlusPlusDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>hutchPlusPlusDefaults</strong>: <code>object</code></p></blockquote><p>Defaults of <a href="./../interfaces/HutchPlusPlusOptions.html">HutchPlusPlusOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-products"></a> <code>products</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/variables/hutchPlusPlusDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const hutchPlusPlusDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  hutchPlusPlusDefaults as default
};
