import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TransformState<T>","description":"The state of the transform T.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/TransformState.md","filePath":"api/core-tensor/optim/type-aliases/TransformState.md"}');
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/TransformState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-transformstate-t" tabindex="-1">Type Alias: TransformState&lt;T&gt; <a class="header-anchor" href="#type-alias-transformstate-t" aria-label="Permalink to &quot;Type Alias: TransformState\\&lt;T\\&gt;&quot;">​</a></h1><blockquote><p><strong>TransformState</strong>&lt;<code>T</code>&gt; = <code>T</code> <em>extends</em> <code>object</code> ? <code>S</code> : <code>unknown</code></p></blockquote><p>The state of the transform <code>T</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/TransformState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TransformState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TransformState as default
};
