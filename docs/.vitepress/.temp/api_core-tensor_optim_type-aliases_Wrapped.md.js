import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Wrapped<T, S>","description":"What a wrapper makes of the transform T: one for the same params and extras, with the state S.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/Wrapped.md","filePath":"api/core-tensor/optim/type-aliases/Wrapped.md"}');
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/Wrapped.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-wrapped-t-s" tabindex="-1">Type Alias: Wrapped&lt;T, S&gt; <a class="header-anchor" href="#type-alias-wrapped-t-s" aria-label="Permalink to &quot;Type Alias: Wrapped\\&lt;T, S\\&gt;&quot;">​</a></h1><blockquote><p><strong>Wrapped</strong>&lt;<code>T</code>, <code>S</code>&gt; = [<a href="./ChainParams.html"><code>ChainParams</code></a>&lt;<code>T</code>&gt;] <em>extends</em> [<code>never</code>] ? <a href="./../interfaces/TreeTransform.html"><code>TreeTransform</code></a>&lt;<code>S</code>, <a href="./ChainExtra.html"><code>ChainExtra</code></a>&lt;<code>T</code>&gt;&gt; : <a href="./../interfaces/GradientTransform.html"><code>GradientTransform</code></a>&lt;<a href="./ChainParams.html"><code>ChainParams</code></a>&lt;<code>T</code>&gt;, <code>S</code>, <a href="./ChainExtra.html"><code>ChainExtra</code></a>&lt;<code>T</code>&gt;&gt;</p></blockquote><p>What a wrapper makes of the transform <code>T</code>: one for the same params and extras, with the state <code>S</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code> <em>extends</em> <a href="./../interfaces/AnyTransform.html"><code>Any<wbr>Transform</code></a></td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/Wrapped.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Wrapped = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Wrapped as default
};
