import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: SequentialLayer","description":"What models are composed of: a model, a function without parameters, or an activation's name.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/SequentialLayer.md","filePath":"api/core-tensor/nn/type-aliases/SequentialLayer.md"}`);
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/SequentialLayer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-sequentiallayer" tabindex="-1">Type Alias: SequentialLayer <a class="header-anchor" href="#type-alias-sequentiallayer" aria-label="Permalink to &quot;Type Alias: SequentialLayer&quot;">​</a></h1><blockquote><p><strong>SequentialLayer</strong> = <a href="./../interfaces/Model.html"><code>Model</code></a> | <a href="./Activation.html"><code>Activation</code></a> | <a href="./ActivationName.html"><code>ActivationName</code></a></p></blockquote><p>What models are composed of: a model, a function without parameters, or an activation&#39;s name.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/SequentialLayer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SequentialLayer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SequentialLayer as default
};
