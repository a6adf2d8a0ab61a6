import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Variable: npyDtypes","description":"Element types of npy files that are known here, under NumPy's names without byte order, with the array that holds their values in memory.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/variables/npyDtypes.md","filePath":"api/core-tensor/io/variables/npyDtypes.md"}`);
const _sfc_main = { name: "api/core-tensor/io/variables/npyDtypes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-npydtypes" tabindex="-1">Variable: npyDtypes <a class="header-anchor" href="#variable-npydtypes" aria-label="Permalink to &quot;Variable: npyDtypes&quot;">​</a></h1><blockquote><p><code>const</code> <strong>npyDtypes</strong>: <code>object</code></p></blockquote><p>Element types of npy files that are known here, under NumPy&#39;s names without byte order, with the array that holds their values in memory. <code>f2</code> is read as float32, which is exact, and written rounded to the nearest; <code>i8</code> is always a BigInt64Array; <code>b1</code> is one byte, 0 or 1.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Name</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-f2"></a> <code>f2</code></td><td role="cell" data-label="Type"><code>Float32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-f4"></a> <code>f4</code></td><td role="cell" data-label="Type"><code>Float32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-f8"></a> <code>f8</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-i4"></a> <code>i4</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-i8"></a> <code>i8</code></td><td role="cell" data-label="Type"><code>Big<wbr>Int64<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-u1"></a> <code>u1</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-b1"></a> <code>b1</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array<wbr>Constructor</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/variables/npyDtypes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const npyDtypes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  npyDtypes as default
};
