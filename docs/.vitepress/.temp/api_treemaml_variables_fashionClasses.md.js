import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: fashionClasses","description":"The classes of Fashion-MNIST in the order of their numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/variables/fashionClasses.md","filePath":"api/treemaml/variables/fashionClasses.md"}');
const _sfc_main = { name: "api/treemaml/variables/fashionClasses.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-fashionclasses" tabindex="-1">Variable: fashionClasses <a class="header-anchor" href="#variable-fashionclasses" aria-label="Permalink to &quot;Variable: fashionClasses&quot;">​</a></h1><blockquote><p><code>const</code> <strong>fashionClasses</strong>: readonly <code>string</code>[]</p></blockquote><p>The classes of Fashion-MNIST in the order of their numbers.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/variables/fashionClasses.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fashionClasses = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fashionClasses as default
};
