import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LayersValue","description":"Inputs or outputs of a tf.LayersModel: one tensor, or one each in the order of the model.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/LayersValue.md","filePath":"api/core-tensor/nn/type-aliases/LayersValue.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/LayersValue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-layersvalue" tabindex="-1">Type Alias: LayersValue <a class="header-anchor" href="#type-alias-layersvalue" aria-label="Permalink to &quot;Type Alias: LayersValue&quot;">​</a></h1><blockquote><p><strong>LayersValue</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>[]</p></blockquote><p>Inputs or outputs of a <code>tf.LayersModel</code>: one tensor, or one each in the order of the model.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/LayersValue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LayersValue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LayersValue as default
};
