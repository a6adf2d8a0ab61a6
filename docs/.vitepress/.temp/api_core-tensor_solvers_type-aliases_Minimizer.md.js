import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Minimizer","description":"The methods of minimize.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/solvers/type-aliases/Minimizer.md","filePath":"api/core-tensor/solvers/type-aliases/Minimizer.md"}');
const _sfc_main = { name: "api/core-tensor/solvers/type-aliases/Minimizer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-minimizer" tabindex="-1">Type Alias: Minimizer <a class="header-anchor" href="#type-alias-minimizer" aria-label="Permalink to &quot;Type Alias: Minimizer&quot;">​</a></h1><blockquote><p><strong>Minimizer</strong> = <code>&quot;lbfgs&quot;</code> | <code>&quot;bfgs&quot;</code> | <code>&quot;ssbroyden&quot;</code> | <code>&quot;newton-cg&quot;</code></p></blockquote><p>The methods of <a href="./../functions/minimize.html">minimize</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/solvers/type-aliases/Minimizer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Minimizer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Minimizer as default
};
