import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/data","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/data/index.md","filePath":"api/core-tensor/data/index.md"}');
const _sfc_main = { name: "api/core-tensor/data/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-data" tabindex="-1">core-tensor/data <a class="header-anchor" href="#core-tensor-data" aria-label="Permalink to &quot;core-tensor/data&quot;">​</a></h1><p>Batches by position, pictures, and what is made of them on the way.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/AugmentOptions.html">AugmentOptions</a></li><li><a href="./interfaces/Batches.html">Batches</a></li><li><a href="./interfaces/BatchesOptions.html">BatchesOptions</a></li><li><a href="./interfaces/Augmentation.html">Augmentation</a></li><li><a href="./interfaces/RowArray.html">RowArray</a></li><li><a href="./interfaces/RowsOptions.html">RowsOptions</a></li><li><a href="./interfaces/DecodeImageOptions.html">DecodeImageOptions</a></li><li><a href="./interfaces/DecodedImage.html">DecodedImage</a></li><li><a href="./interfaces/ImagePlan.html">ImagePlan</a></li><li><a href="./interfaces/BatchPosition.html">BatchPosition</a></li><li><a href="./interfaces/BatchIterator.html">BatchIterator</a></li><li><a href="./interfaces/PrefetchOptions.html">PrefetchOptions</a></li><li><a href="./interfaces/Prefetched.html">Prefetched</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/BatchOf.html">BatchOf</a></li><li><a href="./type-aliases/Column.html">Column</a></li><li><a href="./type-aliases/HostValues.html">HostValues</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/augment.html">augment</a></li><li><a href="./functions/batches.html">batches</a></li><li><a href="./functions/rows.html">rows</a></li><li><a href="./functions/decodeImage.html">decodeImage</a></li><li><a href="./functions/batchAt.html">batchAt</a></li><li><a href="./functions/prefetch.html">prefetch</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="key" tabindex="-1">Key <a class="header-anchor" href="#key" aria-label="Permalink to &quot;Key&quot;">​</a></h3><p>Re-exports <a href="./../random/type-aliases/Key.html">Key</a></p><hr><h3 id="batchsource" tabindex="-1">BatchSource <a class="header-anchor" href="#batchsource" aria-label="Permalink to &quot;BatchSource&quot;">​</a></h3><p>Re-exports <a href="./../nn/interfaces/BatchSource.html">BatchSource</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
