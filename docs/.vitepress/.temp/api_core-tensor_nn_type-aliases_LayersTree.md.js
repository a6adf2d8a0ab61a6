import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LayersTree","description":"Weights of a tf.LayersModel by the name of the layer and the name of the weight in it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/LayersTree.md","filePath":"api/core-tensor/nn/type-aliases/LayersTree.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/LayersTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-layerstree" tabindex="-1">Type Alias: LayersTree <a class="header-anchor" href="#type-alias-layerstree" aria-label="Permalink to &quot;Type Alias: LayersTree&quot;">​</a></h1><blockquote><p><strong>LayersTree</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&gt;&gt;&gt;&gt;</p></blockquote><p>Weights of a <code>tf.LayersModel</code> by the name of the layer and the name of the weight in it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/LayersTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LayersTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LayersTree as default
};
