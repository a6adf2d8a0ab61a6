import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: safetensorsDtypes","description":"Element types of the safetensors format that are known here, with the array that holds their values in memory.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/variables/safetensorsDtypes.md","filePath":"api/core-tensor/io/variables/safetensorsDtypes.md"}');
const _sfc_main = { name: "api/core-tensor/io/variables/safetensorsDtypes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-safetensorsdtypes" tabindex="-1">Variable: safetensorsDtypes <a class="header-anchor" href="#variable-safetensorsdtypes" aria-label="Permalink to &quot;Variable: safetensorsDtypes&quot;">​</a></h1><blockquote><p><code>const</code> <strong>safetensorsDtypes</strong>: <code>object</code></p></blockquote><p>Element types of the safetensors format that are known here, with the array that holds their values in memory. F16 and BF16 are read as float32, which is exact, and written rounded to the nearest. I64 is always a BigInt64Array, so that the type of the values does not depend on how large they are.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Name</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-f64"></a> <code>F64</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-f32"></a> <code>F32</code></td><td role="cell" data-label="Type"><code>Float32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-f16"></a> <code>F16</code></td><td role="cell" data-label="Type"><code>Float32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-bf16"></a> <code>BF16</code></td><td role="cell" data-label="Type"><code>Float32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-i64"></a> <code>I64</code></td><td role="cell" data-label="Type"><code>Big<wbr>Int64<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-i32"></a> <code>I32</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-u32"></a> <code>U32</code></td><td role="cell" data-label="Type"><code>Uint32<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-u8"></a> <code>U8</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array<wbr>Constructor</code></td></tr><tr role="row"><td role="cell"><a id="property-bool"></a> <code>BOOL</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array<wbr>Constructor</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/variables/safetensorsDtypes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const safetensorsDtypes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  safetensorsDtypes as default
};
