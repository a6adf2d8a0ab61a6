import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: compensationKinds","description":"All kinds, the most that can be done first.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/variables/compensationKinds.md","filePath":"api/fishleg/surgeon/variables/compensationKinds.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/variables/compensationKinds.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-compensationkinds" tabindex="-1">Variable: compensationKinds <a class="header-anchor" href="#variable-compensationkinds" aria-label="Permalink to &quot;Variable: compensationKinds&quot;">​</a></h1><blockquote><p><code>const</code> <strong>compensationKinds</strong>: readonly <a href="./../type-aliases/CompensationKind.html"><code>CompensationKind</code></a>[]</p></blockquote><p>All kinds, the most that can be done first.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/variables/compensationKinds.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const compensationKinds = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  compensationKinds as default
};
