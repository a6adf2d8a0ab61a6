import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HealthRecord","description":"AuxHealth as plain numbers, e.g.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/type-aliases/HealthRecord.md","filePath":"api/fishleg/type-aliases/HealthRecord.md"}');
const _sfc_main = { name: "api/fishleg/type-aliases/HealthRecord.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-healthrecord" tabindex="-1">Type Alias: HealthRecord <a class="header-anchor" href="#type-alias-healthrecord" aria-label="Permalink to &quot;Type Alias: HealthRecord&quot;">​</a></h1><blockquote><p><strong>HealthRecord</strong> = <code>{ readonly [name in keyof AuxHealth]: number }</code></p></blockquote><p><a href="./../interfaces/AuxHealth.html">AuxHealth</a> as plain numbers, e.g. for a line of metrics.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/type-aliases/HealthRecord.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HealthRecord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HealthRecord as default
};
