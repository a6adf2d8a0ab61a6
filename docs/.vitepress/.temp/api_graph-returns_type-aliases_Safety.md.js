import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Safety","description":"How much a column may know of the label.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/type-aliases/Safety.md","filePath":"api/graph-returns/type-aliases/Safety.md"}');
const _sfc_main = { name: "api/graph-returns/type-aliases/Safety.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-safety" tabindex="-1">Type Alias: Safety <a class="header-anchor" href="#type-alias-safety" aria-label="Permalink to &quot;Type Alias: Safety&quot;">​</a></h1><blockquote><p><strong>Safety</strong> = <code>&quot;safe&quot;</code> | <code>&quot;suspicious&quot;</code> | <code>&quot;leaky&quot;</code></p></blockquote><p>How much a column may know of the label. <code>&quot;safe&quot;</code> is known at checkout; <code>&quot;suspicious&quot;</code> is an average over the whole period, not made from labels; <code>&quot;leaky&quot;</code> is made from the labels that are to be predicted.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/type-aliases/Safety.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Safety = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Safety as default
};
