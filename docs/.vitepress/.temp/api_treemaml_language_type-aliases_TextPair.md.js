import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TextPair","description":"One text, or two.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/type-aliases/TextPair.md","filePath":"api/treemaml/language/type-aliases/TextPair.md"}');
const _sfc_main = { name: "api/treemaml/language/type-aliases/TextPair.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-textpair" tabindex="-1">Type Alias: TextPair <a class="header-anchor" href="#type-alias-textpair" aria-label="Permalink to &quot;Type Alias: TextPair&quot;">​</a></h1><blockquote><p><strong>TextPair</strong> = readonly [<code>first</code>: <code>string</code>, <code>second?</code>: <code>string</code>]</p></blockquote><p>One text, or two.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/type-aliases/TextPair.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TextPair = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TextPair as default
};
