import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: WeightData","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/type-aliases/WeightData.md","filePath":"api/core-tensor/ops/namespaces/io/type-aliases/WeightData.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/type-aliases/WeightData.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-weightdata" tabindex="-1">Type Alias: WeightData <a class="header-anchor" href="#type-alias-weightdata" aria-label="Permalink to &quot;Type Alias: WeightData&quot;">​</a></h1><blockquote><p><strong>WeightData</strong> = <code>ArrayBuffer</code> | <code>ArrayBuffer</code>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/type-aliases/WeightData.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WeightData = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WeightData as default
};
