import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: nliLabels","description":"Labels in the order of their numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/variables/nliLabels.md","filePath":"api/treemaml/language/variables/nliLabels.md"}');
const _sfc_main = { name: "api/treemaml/language/variables/nliLabels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-nlilabels" tabindex="-1">Variable: nliLabels <a class="header-anchor" href="#variable-nlilabels" aria-label="Permalink to &quot;Variable: nliLabels&quot;">​</a></h1><blockquote><p><code>const</code> <strong>nliLabels</strong>: readonly [<code>&quot;entailment&quot;</code>, <code>&quot;neutral&quot;</code>, <code>&quot;contradiction&quot;</code>]</p></blockquote><p>Labels in the order of their numbers.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/variables/nliLabels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const nliLabels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  nliLabels as default
};
