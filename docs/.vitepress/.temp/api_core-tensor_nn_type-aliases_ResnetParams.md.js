import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ResnetParams","description":"Parameters of resnet18, e.g.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/ResnetParams.md","filePath":"api/core-tensor/nn/type-aliases/ResnetParams.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/ResnetParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-resnetparams" tabindex="-1">Type Alias: ResnetParams <a class="header-anchor" href="#type-alias-resnetparams" aria-label="Permalink to &quot;Type Alias: ResnetParams&quot;">​</a></h1><blockquote><p><strong>ResnetParams</strong> = <a href="./../interfaces/ResnetTree.html"><code>ResnetTree</code></a>&lt;<a href="./ConvParams.html"><code>ConvParams</code></a>&lt;<code>false</code>&gt;, <a href="./NormParams.html"><code>NormParams</code></a>, <a href="./DenseParams.html"><code>DenseParams</code></a>&gt;</p></blockquote><p>Parameters of <a href="./../functions/resnet18.html">resnet18</a>, e.g. <code>stage2.block1.body.conv1.kernel</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/ResnetParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResnetParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResnetParams as default
};
