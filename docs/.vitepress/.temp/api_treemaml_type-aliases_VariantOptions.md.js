import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: VariantOptions<P, B, K>","description":"Options of the variants: those of TreeMamlOptions that the variant does not set.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/VariantOptions.md","filePath":"api/treemaml/type-aliases/VariantOptions.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/VariantOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-variantoptions-p-b-k" tabindex="-1">Type Alias: VariantOptions&lt;P, B, K&gt; <a class="header-anchor" href="#type-alias-variantoptions-p-b-k" aria-label="Permalink to &quot;Type Alias: VariantOptions\\&lt;P, B, K\\&gt;&quot;">​</a></h1><blockquote><p><strong>VariantOptions</strong>&lt;<code>P</code>, <code>B</code>, <code>K</code>&gt; = <code>Omit</code>&lt;<a href="./../interfaces/TreeMamlOptions.html"><code>TreeMamlOptions</code></a>&lt;<code>P</code>, <code>B</code>&gt;, <code>K</code> | <code>&quot;schedule&quot;</code>&gt;</p></blockquote><p>Options of the variants: those of <a href="./../interfaces/TreeMamlOptions.html">TreeMamlOptions</a> that the variant does not set.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr><tr><td><a id="type-parameter-k"></a> <code>K</code> <em>extends</em> keyof <a href="./../interfaces/TreeMamlOptions.html"><code>Tree<wbr>Maml<wbr>Options</code></a>&lt;<code>P</code>, <code>B</code>&gt;</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/VariantOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VariantOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VariantOptions as default
};
