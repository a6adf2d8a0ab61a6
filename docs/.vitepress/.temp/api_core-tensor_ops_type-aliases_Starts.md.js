import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Starts","description":"Where a slice starts on each axis: a number, or an int32 scalar that only a run of the program knows.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/type-aliases/Starts.md","filePath":"api/core-tensor/ops/type-aliases/Starts.md"}');
const _sfc_main = { name: "api/core-tensor/ops/type-aliases/Starts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-starts" tabindex="-1">Type Alias: Starts <a class="header-anchor" href="#type-alias-starts" aria-label="Permalink to &quot;Type Alias: Starts&quot;">​</a></h1><blockquote><p><strong>Starts</strong> = <a href="./../classes/Tensor.html"><code>Tensor</code></a> | readonly (<code>number</code> | <a href="./../classes/Tensor.html"><code>Tensor</code></a>)[]</p></blockquote><p>Where a slice starts on each axis: a number, or an int32 scalar that only a run of the program knows.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/type-aliases/Starts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Starts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Starts as default
};
