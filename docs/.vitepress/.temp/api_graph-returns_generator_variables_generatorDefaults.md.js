import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: generatorDefaults","description":"See GeneratorParameters.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/generator/variables/generatorDefaults.md","filePath":"api/graph-returns/generator/variables/generatorDefaults.md"}');
const _sfc_main = { name: "api/graph-returns/generator/variables/generatorDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-generatordefaults" tabindex="-1">Variable: generatorDefaults <a class="header-anchor" href="#variable-generatordefaults" aria-label="Permalink to &quot;Variable: generatorDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>generatorDefaults</strong>: <a href="./../interfaces/GeneratorParameters.html"><code>GeneratorParameters</code></a></p></blockquote><p>See <a href="./../interfaces/GeneratorParameters.html">GeneratorParameters</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/generator/variables/generatorDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const generatorDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  generatorDefaults as default
};
