import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OutputHessian","description":"Which output Hessian the step divides by: the \\"true\\" one (its pseudo-inverse where it is singular, as for softmax), \\"identity\\" (gradient descent in function space), or the true one { damped } by …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/OutputHessian.md","filePath":"api/reversible-gn/type-aliases/OutputHessian.md"}');
const _sfc_main = { name: "api/reversible-gn/type-aliases/OutputHessian.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-outputhessian" tabindex="-1">Type Alias: OutputHessian <a class="header-anchor" href="#type-alias-outputhessian" aria-label="Permalink to &quot;Type Alias: OutputHessian&quot;">​</a></h1><blockquote><p><strong>OutputHessian</strong> = <code>&quot;true&quot;</code> | <code>&quot;identity&quot;</code> | { <code>damped</code>: <code>number</code>; }</p></blockquote><p>Which output Hessian the step divides by: the <code>&quot;true&quot;</code> one (its pseudo-inverse where it is singular, as for softmax), <code>&quot;identity&quot;</code> (gradient descent in function space), or the true one <code>{ damped }</code> by that number, added to each row&#39;s Hessian.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/OutputHessian.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OutputHessian = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OutputHessian as default
};
