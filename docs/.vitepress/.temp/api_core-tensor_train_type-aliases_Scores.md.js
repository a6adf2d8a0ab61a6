import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Scores","description":"What a model says of n examples: a tensor or an array of shape [n, k], one number a class, or of shape [n] (or [n, 1]), one number for \\"class 1\\" against \\"class 0\\".","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/train/type-aliases/Scores.md","filePath":"api/core-tensor/train/type-aliases/Scores.md"}');
const _sfc_main = { name: "api/core-tensor/train/type-aliases/Scores.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-scores" tabindex="-1">Type Alias: Scores <a class="header-anchor" href="#type-alias-scores" aria-label="Permalink to &quot;Type Alias: Scores&quot;">​</a></h1><blockquote><p><strong>Scores</strong> = <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> | <code>ArrayLike</code>&lt;<code>number</code>&gt; | readonly <code>ArrayLike</code>&lt;<code>number</code>&gt;[]</p></blockquote><p>What a model says of <code>n</code> examples: a tensor or an array of shape <code>[n, k]</code>, one number a class, or of shape <code>[n]</code> (or <code>[n, 1]</code>), one number for &quot;class 1&quot; against &quot;class 0&quot;.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/train/type-aliases/Scores.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Scores = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Scores as default
};
