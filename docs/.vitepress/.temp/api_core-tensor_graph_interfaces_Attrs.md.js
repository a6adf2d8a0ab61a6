import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Attrs","description":"Static arguments of an op (axes, paddings, dtypes).","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/Attrs.md","filePath":"api/core-tensor/graph/interfaces/Attrs.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/Attrs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-attrs" tabindex="-1">Interface: Attrs <a class="header-anchor" href="#interface-attrs" aria-label="Permalink to &quot;Interface: Attrs&quot;">​</a></h1><p>Static arguments of an op (axes, paddings, dtypes).</p><h2 id="indexable" tabindex="-1">Indexable <a class="header-anchor" href="#indexable" aria-label="Permalink to &quot;Indexable&quot;">​</a></h2><blockquote><p>[<code>name</code>: <code>string</code>]: <a href="./../type-aliases/AttrValue.html"><code>AttrValue</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/Attrs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Attrs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Attrs as default
};
