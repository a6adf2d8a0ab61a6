import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Vectors","description":"One vector a task, all of one length: support gradients, or sketches of them.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/Vectors.md","filePath":"api/treemaml/type-aliases/Vectors.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/Vectors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-vectors" tabindex="-1">Type Alias: Vectors <a class="header-anchor" href="#type-alias-vectors" aria-label="Permalink to &quot;Type Alias: Vectors&quot;">​</a></h1><blockquote><p><strong>Vectors</strong> = readonly <code>ArrayLike</code>&lt;<code>number</code>&gt;[]</p></blockquote><p>One vector a task, all of one length: support gradients, or sketches of them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/Vectors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Vectors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Vectors as default
};
