import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NamedTensorMap","description":"[name: string]: Tensor<Rank>","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/type-aliases/NamedTensorMap.md","filePath":"api/core-tensor/ops/type-aliases/NamedTensorMap.md"}');
const _sfc_main = { name: "api/core-tensor/ops/type-aliases/NamedTensorMap.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-namedtensormap" tabindex="-1">Type Alias: NamedTensorMap <a class="header-anchor" href="#type-alias-namedtensormap" aria-label="Permalink to &quot;Type Alias: NamedTensorMap&quot;">​</a></h1><blockquote><p><strong>NamedTensorMap</strong> = <code>object</code></p></blockquote><h2 id="index-signature" tabindex="-1">Index Signature <a class="header-anchor" href="#index-signature" aria-label="Permalink to &quot;Index Signature&quot;">​</a></h2><p>[<code>name</code>: <code>string</code>]: <a href="./../classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../enumerations/Rank.html"><code>Rank</code></a>&gt;</p><h2 id="docalias" tabindex="-1">Docalias <a class="header-anchor" href="#docalias" aria-label="Permalink to &quot;Docalias&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/type-aliases/NamedTensorMap.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NamedTensorMap = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NamedTensorMap as default
};
