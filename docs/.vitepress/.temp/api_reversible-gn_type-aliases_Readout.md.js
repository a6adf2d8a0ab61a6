import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: Readout","description":"What is read off the last state: the state itself, or outputs numbers through a fixed matrix with orthonormal columns (of images: of the channels' means over the pixels), so that its transpose is …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/Readout.md","filePath":"api/reversible-gn/type-aliases/Readout.md"}`);
const _sfc_main = { name: "api/reversible-gn/type-aliases/Readout.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-readout" tabindex="-1">Type Alias: Readout <a class="header-anchor" href="#type-alias-readout" aria-label="Permalink to &quot;Type Alias: Readout&quot;">​</a></h1><blockquote><p><strong>Readout</strong> = <code>&quot;state&quot;</code> | { <code>outputs</code>: <code>number</code>; }</p></blockquote><p>What is read off the last state: the state itself, or <code>outputs</code> numbers through a fixed matrix with orthonormal columns (of images: of the channels&#39; means over the pixels), so that its transpose is its pseudo-inverse.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/Readout.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Readout = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Readout as default
};
