import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Scope","description":"What is ranked together, and how sparse each part becomes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/Scope.md","filePath":"api/fishleg/surgeon/type-aliases/Scope.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/Scope.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-scope" tabindex="-1">Type Alias: Scope <a class="header-anchor" href="#type-alias-scope" aria-label="Permalink to &quot;Type Alias: Scope&quot;">​</a></h1><blockquote><p><strong>Scope</strong> = <code>&quot;global&quot;</code> | <code>&quot;layer&quot;</code> | <code>&quot;output&quot;</code> | <code>&quot;erk&quot;</code></p></blockquote><p>What is ranked together, and how sparse each part becomes:</p><ul><li><code>&quot;global&quot;</code>: one ranking of all layers;</li><li><code>&quot;layer&quot;</code>: each layer by itself, all to the same sparsity (uniform);</li><li><code>&quot;output&quot;</code>: the weights into each output by themselves, all outputs to the same sparsity to within one weight;</li><li><code>&quot;erk&quot;</code>: each layer by itself, its density in proportion to the sum of the lengths of its kernel&#39;s axes over their product (Erdős–Rényi kernel), so that small layers keep more. Layers that would keep more than all are left whole.</li></ul><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Mocanu et al., &quot;Scalable training of artificial neural networks with adaptive sparse connectivity&quot;, Nature Communications 2018; Evci et al., &quot;Rigging the lottery&quot;, ICML 2020, for <code>&quot;erk&quot;</code>; Sun et al., ICLR 2024, for <code>&quot;output&quot;</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/Scope.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Scope = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Scope as default
};
