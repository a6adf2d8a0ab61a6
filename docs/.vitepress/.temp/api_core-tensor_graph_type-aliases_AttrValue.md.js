import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: AttrValue","description":"A static argument of an op: plain JSON.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/type-aliases/AttrValue.md","filePath":"api/core-tensor/graph/type-aliases/AttrValue.md"}');
const _sfc_main = { name: "api/core-tensor/graph/type-aliases/AttrValue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-attrvalue" tabindex="-1">Type Alias: AttrValue <a class="header-anchor" href="#type-alias-attrvalue" aria-label="Permalink to &quot;Type Alias: AttrValue&quot;">​</a></h1><blockquote><p><strong>AttrValue</strong> = <code>string</code> | <code>number</code> | <code>boolean</code> | <code>null</code> | readonly <code>AttrValue</code>[] | {[<code>name</code>: <code>string</code>]: <code>AttrValue</code>; }</p></blockquote><p>A static argument of an op: plain JSON.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/type-aliases/AttrValue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AttrValue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AttrValue as default
};
