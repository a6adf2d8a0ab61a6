import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Chained<T>","description":"The transform of a chain: one for params of every type, unless a stage serves one type only.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/Chained.md","filePath":"api/core-tensor/optim/type-aliases/Chained.md"}');
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/Chained.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-chained-t" tabindex="-1">Type Alias: Chained&lt;T&gt; <a class="header-anchor" href="#type-alias-chained-t" aria-label="Permalink to &quot;Type Alias: Chained\\&lt;T\\&gt;&quot;">​</a></h1><blockquote><p><strong>Chained</strong>&lt;<code>T</code>&gt; = [<a href="./ChainParams.html"><code>ChainParams</code></a>&lt;<code>T</code>[<code>number</code>]&gt;] <em>extends</em> [<code>never</code>] ? <a href="./../interfaces/TreeTransform.html"><code>TreeTransform</code></a>&lt;<a href="./ChainState.html"><code>ChainState</code></a>&lt;<code>T</code>&gt;, <a href="./ChainExtra.html"><code>ChainExtra</code></a>&lt;<code>T</code>[<code>number</code>]&gt;&gt; : <a href="./../interfaces/GradientTransform.html"><code>GradientTransform</code></a>&lt;<a href="./ChainParams.html"><code>ChainParams</code></a>&lt;<code>T</code>[<code>number</code>]&gt;, <a href="./ChainState.html"><code>ChainState</code></a>&lt;<code>T</code>&gt;, <a href="./ChainExtra.html"><code>ChainExtra</code></a>&lt;<code>T</code>[<code>number</code>]&gt;&gt;</p></blockquote><p>The transform of a <a href="./../functions/chain.html">chain</a>: one for params of every type, unless a stage serves one type only.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code> <em>extends</em> readonly <a href="./../interfaces/AnyTransform.html"><code>Any<wbr>Transform</code></a>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/Chained.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Chained = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Chained as default
};
