import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Start","description":"How Q starts: see start of the options.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/Start.md","filePath":"api/fishleg/surgeon/type-aliases/Start.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/Start.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-start" tabindex="-1">Type Alias: Start <a class="header-anchor" href="#type-alias-start" aria-label="Permalink to &quot;Type Alias: Start&quot;">​</a></h1><blockquote><p><strong>Start</strong> = <code>&quot;gradient&quot;</code> | <code>&quot;trace&quot;</code> | <code>&quot;1/damping&quot;</code> | <code>&quot;diagonal&quot;</code> | <code>&quot;k-fac&quot;</code> | <code>&quot;ekfac&quot;</code> | <code>number</code> | <a href="./../interfaces/LearningRates.html"><code>LearningRates</code></a></p></blockquote><p>How <code>Q</code> starts: see <code>start</code> of the options.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/Start.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Start = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Start as default
};
