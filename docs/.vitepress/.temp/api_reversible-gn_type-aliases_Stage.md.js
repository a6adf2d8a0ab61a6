import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Stage","description":"A step of a reversible network.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/type-aliases/Stage.md","filePath":"api/reversible-gn/type-aliases/Stage.md"}');
const _sfc_main = { name: "api/reversible-gn/type-aliases/Stage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-stage" tabindex="-1">Type Alias: Stage <a class="header-anchor" href="#type-alias-stage" aria-label="Permalink to &quot;Type Alias: Stage&quot;">​</a></h1><blockquote><p><strong>Stage</strong> = <a href="./../interfaces/Coupling.html"><code>Coupling</code></a> | <a href="./../interfaces/Rearrangement.html"><code>Rearrangement</code></a></p></blockquote><p>A step of a reversible network.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/type-aliases/Stage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Stage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Stage as default
};
