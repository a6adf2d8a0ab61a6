import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxTree","description":"Weights of a model by the names they have in the file: layers.0.weight is tree.layers[0].weight.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/OnnxTree.md","filePath":"api/core-tensor/onnx/interfaces/OnnxTree.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/OnnxTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-onnxtree" tabindex="-1">Interface: OnnxTree <a class="header-anchor" href="#interface-onnxtree" aria-label="Permalink to &quot;Interface: OnnxTree&quot;">​</a></h1><p>Weights of a model by the names they have in the file: <code>layers.0.weight</code> is <code>tree.layers[0].weight</code>.</p><h2 id="indexable" tabindex="-1">Indexable <a class="header-anchor" href="#indexable" aria-label="Permalink to &quot;Indexable&quot;">​</a></h2><blockquote><p>[<code>name</code>: <code>string</code>]: <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt; | <code>OnnxTree</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/interfaces/OnnxTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxTree as default
};
