import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Partition","description":"Tasks 0 … m − 1 in disjoint cells; each cell is a list of task positions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/type-aliases/Partition.md","filePath":"api/treemaml/type-aliases/Partition.md"}');
const _sfc_main = { name: "api/treemaml/type-aliases/Partition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-partition" tabindex="-1">Type Alias: Partition <a class="header-anchor" href="#type-alias-partition" aria-label="Permalink to &quot;Type Alias: Partition&quot;">​</a></h1><blockquote><p><strong>Partition</strong> = readonly (readonly <code>number</code>[])[]</p></blockquote><p>Tasks <code>0 … m − 1</code> in disjoint cells; each cell is a list of task positions.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/type-aliases/Partition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Partition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Partition as default
};
