import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: BlockTensors","description":"Tensors of a block by name: what is learned, what is cached, or a gradient.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/type-aliases/BlockTensors.md","filePath":"api/fishleg/type-aliases/BlockTensors.md"}');
const _sfc_main = { name: "api/fishleg/type-aliases/BlockTensors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-blocktensors" tabindex="-1">Type Alias: BlockTensors <a class="header-anchor" href="#type-alias-blocktensors" aria-label="Permalink to &quot;Type Alias: BlockTensors&quot;">​</a></h1><blockquote><p><strong>BlockTensors</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&gt;&gt;</p></blockquote><p>Tensors of a block by name: what is learned, what is cached, or a gradient.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/type-aliases/BlockTensors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BlockTensors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BlockTensors as default
};
