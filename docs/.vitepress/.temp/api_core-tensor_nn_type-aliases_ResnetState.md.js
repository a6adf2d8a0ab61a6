import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ResnetState","description":"State of resnet18: the running statistics, e.g.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/type-aliases/ResnetState.md","filePath":"api/core-tensor/nn/type-aliases/ResnetState.md"}');
const _sfc_main = { name: "api/core-tensor/nn/type-aliases/ResnetState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-resnetstate" tabindex="-1">Type Alias: ResnetState <a class="header-anchor" href="#type-alias-resnetstate" aria-label="Permalink to &quot;Type Alias: ResnetState&quot;">​</a></h1><blockquote><p><strong>ResnetState</strong> = <a href="./../interfaces/ResnetTree.html"><code>ResnetTree</code></a>&lt;<a href="./NoState.html"><code>NoState</code></a>, <a href="./../interfaces/BatchNormState.html"><code>BatchNormState</code></a>, <a href="./NoState.html"><code>NoState</code></a>&gt;</p></blockquote><p>State of <a href="./../functions/resnet18.html">resnet18</a>: the running statistics, e.g. <code>stem.norm.mean</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/type-aliases/ResnetState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResnetState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResnetState as default
};
