import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FlagSpec","description":"A flag of a command.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/type-aliases/FlagSpec.md","filePath":"api/core-tensor/command/type-aliases/FlagSpec.md"}');
const _sfc_main = { name: "api/core-tensor/command/type-aliases/FlagSpec.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-flagspec" tabindex="-1">Type Alias: FlagSpec <a class="header-anchor" href="#type-alias-flagspec" aria-label="Permalink to &quot;Type Alias: FlagSpec&quot;">​</a></h1><blockquote><p><strong>FlagSpec</strong> = <a href="./../interfaces/SwitchFlag.html"><code>SwitchFlag</code></a> | <a href="./../interfaces/NumberFlag.html"><code>NumberFlag</code></a> | <a href="./../interfaces/TextFlag.html"><code>TextFlag</code></a> | <a href="./../interfaces/ChoiceFlag.html"><code>ChoiceFlag</code></a></p></blockquote><p>A flag of a command.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/type-aliases/FlagSpec.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FlagSpec = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FlagSpec as default
};
