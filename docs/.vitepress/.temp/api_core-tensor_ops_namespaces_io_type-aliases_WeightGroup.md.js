import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: WeightGroup","description":"Group to which the weight belongs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/type-aliases/WeightGroup.md","filePath":"api/core-tensor/ops/namespaces/io/type-aliases/WeightGroup.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/type-aliases/WeightGroup.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-weightgroup" tabindex="-1">Type Alias: WeightGroup <a class="header-anchor" href="#type-alias-weightgroup" aria-label="Permalink to &quot;Type Alias: WeightGroup&quot;">​</a></h1><blockquote><p><strong>WeightGroup</strong> = <code>&quot;model&quot;</code> | <code>&quot;optimizer&quot;</code></p></blockquote><p>Group to which the weight belongs.</p><ul><li>&#39;optimizer&#39;: Weight from a stateful optimizer.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/type-aliases/WeightGroup.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WeightGroup = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WeightGroup as default
};
