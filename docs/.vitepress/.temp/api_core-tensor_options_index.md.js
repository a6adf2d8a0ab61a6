import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/options","description":"Checks of options and numbers, for packages that build on this one: an unknown option or a number out of range is an error that says what is allowed.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/options/index.md","filePath":"api/core-tensor/options/index.md"}');
const _sfc_main = { name: "api/core-tensor/options/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-options" tabindex="-1">core-tensor/options <a class="header-anchor" href="#core-tensor-options" aria-label="Permalink to &quot;core-tensor/options&quot;">​</a></h1><p>Checks of options and numbers, for packages that build on this one: an unknown option or a number out of range is an error that says what is allowed.</p><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/OptionsFor.html">OptionsFor</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/nearestName.html">nearestName</a></li><li><a href="./functions/resolveOptions.html">resolveOptions</a></li><li><a href="./functions/checkNumber.html">checkNumber</a></li><li><a href="./functions/checkOneOf.html">checkOneOf</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="numberrange" tabindex="-1">NumberRange <a class="header-anchor" href="#numberrange" aria-label="Permalink to &quot;NumberRange&quot;">​</a></h3><p>Re-exports <a href="./../command/interfaces/NumberRange.html">NumberRange</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/options/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
