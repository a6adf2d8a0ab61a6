import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OuterOptimizer<P>","description":"What outer may be: see TreeMamlOptions.outer.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/OuterOptimizer.md","filePath":"api/treemaml/type-aliases/OuterOptimizer.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/OuterOptimizer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-outeroptimizer-p" tabindex="-1">Type Alias: OuterOptimizer&lt;P&gt; <a class="header-anchor" href="#type-alias-outeroptimizer-p" aria-label="Permalink to &quot;Type Alias: OuterOptimizer\\&lt;P\\&gt;&quot;">​</a></h1><blockquote><p><strong>OuterOptimizer</strong>&lt;<code>P</code>&gt; = <a href="./../../core-tensor/optim/interfaces/TreeTransform.html"><code>TreeTransform</code></a> | <a href="./../../core-tensor/optim/interfaces/GradientTransform.html"><code>GradientTransform</code></a>&lt;<a href="./../interfaces/Trainable.html"><code>Trainable</code></a>&lt;<code>P</code>&gt;&gt;</p></blockquote><p>What <code>outer</code> may be: see <a href="./../interfaces/TreeMamlOptions.html#property-outer">TreeMamlOptions.outer</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/OuterOptimizer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OuterOptimizer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OuterOptimizer as default
};
