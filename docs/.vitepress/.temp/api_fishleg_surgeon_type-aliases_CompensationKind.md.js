import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CompensationKind","description":"How the weights that stay make up for those that go: \\"joint\\" minimises the quadratic model exactly, \\"single\\" adds up what each removed weight alone would ask for (the custom of OBS libraries), …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/CompensationKind.md","filePath":"api/fishleg/surgeon/type-aliases/CompensationKind.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/CompensationKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-compensationkind" tabindex="-1">Type Alias: CompensationKind <a class="header-anchor" href="#type-alias-compensationkind" aria-label="Permalink to &quot;Type Alias: CompensationKind&quot;">​</a></h1><blockquote><p><strong>CompensationKind</strong> = <code>&quot;joint&quot;</code> | <code>&quot;single&quot;</code> | <code>&quot;none&quot;</code></p></blockquote><p>How the weights that stay make up for those that go: <code>&quot;joint&quot;</code> minimises the quadratic model exactly, <code>&quot;single&quot;</code> adds up what each removed weight alone would ask for (the custom of OBS libraries), <code>&quot;none&quot;</code> leaves them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/CompensationKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CompensationKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CompensationKind as default
};
