import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Missing","description":"What a model does with NaN: boosting and forests learn where it goes, the others refuse it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/type-aliases/Missing.md","filePath":"api/graph-returns/models/type-aliases/Missing.md"}');
const _sfc_main = { name: "api/graph-returns/models/type-aliases/Missing.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-missing" tabindex="-1">Type Alias: Missing <a class="header-anchor" href="#type-alias-missing" aria-label="Permalink to &quot;Type Alias: Missing&quot;">​</a></h1><blockquote><p><strong>Missing</strong> = <code>&quot;learn&quot;</code> | <code>&quot;refuse&quot;</code></p></blockquote><p>What a model does with NaN: boosting and forests learn where it goes, the others refuse it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/type-aliases/Missing.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Missing = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Missing as default
};
