import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Batched<T>","description":"A tree whose tensors have one more axis; other leaves are what they are.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/type-aliases/Batched.md","filePath":"api/core-tensor/transforms/type-aliases/Batched.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/type-aliases/Batched.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-batched-t" tabindex="-1">Type Alias: Batched&lt;T&gt; <a class="header-anchor" href="#type-alias-batched-t" aria-label="Permalink to &quot;Type Alias: Batched\\&lt;T\\&gt;&quot;">​</a></h1><blockquote><p><strong>Batched</strong>&lt;<code>T</code>&gt; = <code>unknown</code> <em>extends</em> <code>T</code> ? <code>T</code> : <code>T</code> <em>extends</em> <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> ? <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a> : <code>T</code> <em>extends</em> <a href="./../../tree/type-aliases/LeafType.html"><code>LeafType</code></a> | <code>null</code> | <code>undefined</code> ? <code>T</code> : <code>{ [K in keyof T]: Batched&lt;T[K]&gt; }</code></p></blockquote><p>A tree whose tensors have one more axis; other leaves are what they are.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/type-aliases/Batched.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Batched = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Batched as default
};
