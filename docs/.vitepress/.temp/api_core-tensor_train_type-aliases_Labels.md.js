import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Labels","description":"The true classes of n examples: whole numbers from 0, a tensor or an array of shape [n].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/type-aliases/Labels.md","filePath":"api/core-tensor/train/type-aliases/Labels.md"}');
const _sfc_main = { name: "api/core-tensor/train/type-aliases/Labels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-labels" tabindex="-1">Type Alias: Labels <a class="header-anchor" href="#type-alias-labels" aria-label="Permalink to &quot;Type Alias: Labels&quot;">​</a></h1><blockquote><p><strong>Labels</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | <code>ArrayLike</code>&lt;<code>number</code>&gt;</p></blockquote><p>The true classes of <code>n</code> examples: whole numbers from 0, a tensor or an array of shape <code>[n]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/type-aliases/Labels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Labels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Labels as default
};
