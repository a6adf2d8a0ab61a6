import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Type Alias: PerBlock","description":"Tensors for each block, by the block's path.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/type-aliases/PerBlock.md","filePath":"api/fishleg/type-aliases/PerBlock.md"}`);
const _sfc_main = { name: "api/fishleg/type-aliases/PerBlock.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-perblock" tabindex="-1">Type Alias: PerBlock <a class="header-anchor" href="#type-alias-perblock" aria-label="Permalink to &quot;Type Alias: PerBlock&quot;">​</a></h1><blockquote><p><strong>PerBlock</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./BlockTensors.html"><code>BlockTensors</code></a>&gt;&gt;</p></blockquote><p>Tensors for each block, by the block&#39;s path.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/type-aliases/PerBlock.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PerBlock = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PerBlock as default
};
