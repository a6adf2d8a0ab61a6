import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: InnerOptimizer","description":"How an inner step uses the gradient of its cell.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/InnerOptimizer.md","filePath":"api/treemaml/type-aliases/InnerOptimizer.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/InnerOptimizer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-inneroptimizer" tabindex="-1">Type Alias: InnerOptimizer <a class="header-anchor" href="#type-alias-inneroptimizer" aria-label="Permalink to &quot;Type Alias: InnerOptimizer&quot;">​</a></h1><blockquote><p><strong>InnerOptimizer</strong> = <code>&quot;sgd&quot;</code> | <code>&quot;momentum&quot;</code> | <code>&quot;adam&quot;</code> | <a href="./../interfaces/InnerSgd.html"><code>InnerSgd</code></a> | <a href="./../interfaces/InnerMomentum.html"><code>InnerMomentum</code></a> | <a href="./../interfaces/InnerAdam.html"><code>InnerAdam</code></a></p></blockquote><p>How an inner step uses the gradient of its cell.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/InnerOptimizer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InnerOptimizer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InnerOptimizer as default
};
