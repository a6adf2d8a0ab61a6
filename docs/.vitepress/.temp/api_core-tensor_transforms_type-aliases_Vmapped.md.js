import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Vmapped<A, R>","description":"The function that vmap returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/type-aliases/Vmapped.md","filePath":"api/core-tensor/transforms/type-aliases/Vmapped.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/type-aliases/Vmapped.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-vmapped-a-r" tabindex="-1">Type Alias: Vmapped&lt;A, R&gt; <a class="header-anchor" href="#type-alias-vmapped-a-r" aria-label="Permalink to &quot;Type Alias: Vmapped\\&lt;A, R\\&gt;&quot;">​</a></h1><blockquote><p><strong>Vmapped</strong>&lt;<code>A</code>, <code>R</code>&gt; = (...<code>args</code>) =&gt; <a href="./../../tree/type-aliases/MapTree.html"><code>MapTree</code></a>&lt;<code>R</code>, <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&gt;</p></blockquote><p>The function that <a href="./../functions/vmap.html">vmap</a> returns.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> readonly <code>unknown</code>[]</td></tr><tr><td><a id="type-parameter-r"></a> <code>R</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td>...<code>args</code></td><td><code>{ [K in keyof A]: Batched&lt;A[K]&gt; }</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../tree/type-aliases/MapTree.html"><code>MapTree</code></a>&lt;<code>R</code>, <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/type-aliases/Vmapped.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Vmapped = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Vmapped as default
};
