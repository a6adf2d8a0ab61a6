import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ByLeaf","description":"A tree of numbers by leaf, or one for all.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/type-aliases/ByLeaf.md","filePath":"api/reversible-gn/least-squares/type-aliases/ByLeaf.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/type-aliases/ByLeaf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-byleaf" tabindex="-1">Type Alias: ByLeaf <a class="header-anchor" href="#type-alias-byleaf" aria-label="Permalink to &quot;Type Alias: ByLeaf&quot;">​</a></h1><blockquote><p><strong>ByLeaf</strong> = <a href="./Numeric.html"><code>Numeric</code></a> | {[<code>name</code>: <code>string</code>]: <code>ByLeaf</code>; } | readonly <code>ByLeaf</code>[]</p></blockquote><p>A tree of numbers by leaf, or one for all.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/type-aliases/ByLeaf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ByLeaf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ByLeaf as default
};
