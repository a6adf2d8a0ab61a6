import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: JacobianMode","description":"How the Jacobian of residuals is made; \\"products\\" where it is not stored.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/JacobianMode.md","filePath":"api/reversible-gn/least-squares/type-aliases/JacobianMode.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/JacobianMode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-jacobianmode" tabindex="-1">Type Alias: JacobianMode <a class="header-anchor" href="#type-alias-jacobianmode" aria-label="Permalink to &quot;Type Alias: JacobianMode&quot;">​</a></h1><blockquote><p><strong>JacobianMode</strong> = <code>&quot;forward&quot;</code> | <code>&quot;reverse&quot;</code> | <code>&quot;rows&quot;</code> | <code>&quot;products&quot;</code></p></blockquote><p>How the Jacobian of residuals is made; <code>&quot;products&quot;</code> where it is not stored.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/JacobianMode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const JacobianMode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  JacobianMode as default
};
