import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Keys","description":"For each row the number of its customer, variant, product …; −1 where it has none.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/type-aliases/Keys.md","filePath":"api/graph-returns/models/type-aliases/Keys.md"}');
const _sfc_main = { name: "api/graph-returns/models/type-aliases/Keys.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-keys" tabindex="-1">Type Alias: Keys <a class="header-anchor" href="#type-alias-keys" aria-label="Permalink to &quot;Type Alias: Keys&quot;">​</a></h1><blockquote><p><strong>Keys</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>Int32Array</code>&gt;&gt;</p></blockquote><p>For each row the number of its customer, variant, product …; −1 where it has none.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/type-aliases/Keys.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Keys = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Keys as default
};
