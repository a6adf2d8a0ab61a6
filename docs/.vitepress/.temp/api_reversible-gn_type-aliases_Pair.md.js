import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Pair","description":"A state of a reversible network, in two halves of the same shape.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/Pair.md","filePath":"api/reversible-gn/type-aliases/Pair.md"}');
const _sfc_main = { name: "api/reversible-gn/type-aliases/Pair.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-pair" tabindex="-1">Type Alias: Pair <a class="header-anchor" href="#type-alias-pair" aria-label="Permalink to &quot;Type Alias: Pair&quot;">​</a></h1><blockquote><p><strong>Pair</strong> = readonly [<a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>, <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>]</p></blockquote><p>A state of a reversible network, in two halves of the same shape.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/Pair.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Pair = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Pair as default
};
