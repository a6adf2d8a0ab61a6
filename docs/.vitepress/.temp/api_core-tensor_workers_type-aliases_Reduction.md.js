import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Reduction","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/workers/type-aliases/Reduction.md","filePath":"api/core-tensor/workers/type-aliases/Reduction.md"}');
const _sfc_main = { name: "api/core-tensor/workers/type-aliases/Reduction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-reduction" tabindex="-1">Type Alias: Reduction <a class="header-anchor" href="#type-alias-reduction" aria-label="Permalink to &quot;Type Alias: Reduction&quot;">​</a></h1><blockquote><p><strong>Reduction</strong> = <a href="./LeafReduction.html"><code>LeafReduction</code></a> | {[<code>key</code>: <code>string</code>]: <code>Reduction</code>; } | readonly <code>Reduction</code>[]</p></blockquote><p>A <a href="./LeafReduction.html">LeafReduction</a> for a whole result, or a tree of them that is the upper part of the result.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/workers/type-aliases/Reduction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Reduction = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Reduction as default
};
