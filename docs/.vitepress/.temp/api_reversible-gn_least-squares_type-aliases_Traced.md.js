import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Traced<T>","description":"What a residual function sees of a tree of Numeric: a tensor for each.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/Traced.md","filePath":"api/reversible-gn/least-squares/type-aliases/Traced.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/Traced.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-traced-t" tabindex="-1">Type Alias: Traced&lt;T&gt; <a class="header-anchor" href="#type-alias-traced-t" aria-label="Permalink to &quot;Type Alias: Traced\\&lt;T\\&gt;&quot;">​</a></h1><blockquote><p><strong>Traced</strong>&lt;<code>T</code>&gt; = <code>T</code> <em>extends</em> <a href="./Numeric.html"><code>Numeric</code></a> ? <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a> : <code>T</code> <em>extends</em> <code>object</code> ? <code>{ [K in keyof T]: Traced&lt;T[K]&gt; }</code> : <code>T</code></p></blockquote><p>What a residual function sees of a tree of <a href="./Numeric.html">Numeric</a>: a tensor for each.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/Traced.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Traced = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Traced as default
};
