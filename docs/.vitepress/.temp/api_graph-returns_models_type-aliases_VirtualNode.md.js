import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: VirtualNode","description":"Kinds of nodes that tables only name.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/type-aliases/VirtualNode.md","filePath":"api/graph-returns/models/type-aliases/VirtualNode.md"}');
const _sfc_main = { name: "api/graph-returns/models/type-aliases/VirtualNode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-virtualnode" tabindex="-1">Type Alias: VirtualNode <a class="header-anchor" href="#type-alias-virtualnode" aria-label="Permalink to &quot;Type Alias: VirtualNode&quot;">​</a></h1><blockquote><p><strong>VirtualNode</strong> = <code>&quot;product&quot;</code> | <code>&quot;brand&quot;</code> | <code>&quot;type&quot;</code> | <code>&quot;supplier&quot;</code> | <code>&quot;country&quot;</code> | <code>string</code> &amp; <code>Record</code>&lt;<code>never</code>, <code>never</code>&gt;</p></blockquote><p>Kinds of nodes that tables only name. In the published tables: the product, brand, type and supplier of a variant, the country of a customer. In a shop&#39;s own: the kind that a column names (<code>{ kind: { names: &quot;maker&quot; } }</code> is <code>&quot;maker&quot;</code>), or the name of a column of words.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/type-aliases/VirtualNode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VirtualNode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VirtualNode as default
};
