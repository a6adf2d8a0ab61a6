import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Field<N>","description":"A function of points, point by point: a number for each.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/type-aliases/Field.md","filePath":"api/reversible-gn/pde/type-aliases/Field.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/type-aliases/Field.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-field-n" tabindex="-1">Type Alias: Field&lt;N&gt; <a class="header-anchor" href="#type-alias-field-n" aria-label="Permalink to &quot;Type Alias: Field\\&lt;N\\&gt;&quot;">​</a></h1><blockquote><p><strong>Field</strong>&lt;<code>N</code>&gt; = (<code>at</code>) =&gt; <a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></blockquote><p>A function of points, point by point: a number for each.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-n"></a> <code>N</code> <em>extends</em> <code>string</code></td><td><code>string</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>at</code></td><td><a href="./Point.html"><code>Point</code></a>&lt;<code>N</code>&gt;</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/type-aliases/Field.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Field = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Field as default
};
