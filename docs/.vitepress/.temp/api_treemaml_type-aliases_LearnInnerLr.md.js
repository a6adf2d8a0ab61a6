import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LearnInnerLr","description":"What of the step sizes is learned; see TreeMamlOptions.learnInnerLr.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/LearnInnerLr.md","filePath":"api/treemaml/type-aliases/LearnInnerLr.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/LearnInnerLr.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-learninnerlr" tabindex="-1">Type Alias: LearnInnerLr <a class="header-anchor" href="#type-alias-learninnerlr" aria-label="Permalink to &quot;Type Alias: LearnInnerLr&quot;">​</a></h1><blockquote><p><strong>LearnInnerLr</strong> = <code>&quot;none&quot;</code> | <code>&quot;step&quot;</code> | <code>&quot;tensor&quot;</code> | <code>&quot;element&quot;</code></p></blockquote><p>What of the step sizes is learned; see <a href="./../interfaces/TreeMamlOptions.html#property-learninnerlr">TreeMamlOptions.learnInnerLr</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/LearnInnerLr.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LearnInnerLr = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LearnInnerLr as default
};
