import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Numeric","description":"Numbers as a fit takes them: one number, a list, a typed array, a host array or a tensor (which is widened).","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/Numeric.md","filePath":"api/reversible-gn/least-squares/type-aliases/Numeric.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/Numeric.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-numeric" tabindex="-1">Type Alias: Numeric <a class="header-anchor" href="#type-alias-numeric" aria-label="Permalink to &quot;Type Alias: Numeric&quot;">​</a></h1><blockquote><p><strong>Numeric</strong> = <code>number</code> | readonly <code>number</code>[] | <code>Float64Array</code> | <code>Float32Array</code> | <code>Int32Array</code> | <a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a> | <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>Numbers as a fit takes them: one number, a list, a typed array, a host array or a tensor (which is widened).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/Numeric.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Numeric = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Numeric as default
};
