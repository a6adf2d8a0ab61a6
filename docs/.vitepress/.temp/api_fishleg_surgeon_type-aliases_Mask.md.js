import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Mask<P>","description":"Which weights are kept: a tree like the params, float32 tensors of 0 (pruned) and 1.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/Mask.md","filePath":"api/fishleg/surgeon/type-aliases/Mask.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/Mask.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-mask-p" tabindex="-1">Type Alias: Mask&lt;P&gt; <a class="header-anchor" href="#type-alias-mask-p" aria-label="Permalink to &quot;Type Alias: Mask\\&lt;P\\&gt;&quot;">​</a></h1><blockquote><p><strong>Mask</strong>&lt;<code>P</code>&gt; = <code>P</code></p></blockquote><p>Which weights are kept: a tree like the params, float32 tensors of 0 (pruned) and 1. A mask is kept and saved for itself; it is never read off weights that happen to be 0.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/Mask.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Mask = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Mask as default
};
