import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Padding","description":"What a window sees around the input: \\"same\\" pads so that stride 1 keeps the size (as TensorFlow, more at the end than at the start), \\"valid\\" nothing, a number as many zeros on either side.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/Padding.md","filePath":"api/core-tensor/nn/type-aliases/Padding.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/Padding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-padding" tabindex="-1">Type Alias: Padding <a class="header-anchor" href="#type-alias-padding" aria-label="Permalink to &quot;Type Alias: Padding&quot;">​</a></h1><blockquote><p><strong>Padding</strong> = <code>&quot;same&quot;</code> | <code>&quot;valid&quot;</code> | <a href="./Sizes.html"><code>Sizes</code></a></p></blockquote><p>What a window sees around the input: <code>&quot;same&quot;</code> pads so that stride 1 keeps the size (as TensorFlow, more at the end than at the start), <code>&quot;valid&quot;</code> nothing, a number as many zeros on either side.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/Padding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Padding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Padding as default
};
