import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SafetensorsArray","description":"One array of a safetensors file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/interfaces/SafetensorsArray.md","filePath":"api/core-tensor/io/interfaces/SafetensorsArray.md"}');
const _sfc_main = { name: "api/core-tensor/io/interfaces/SafetensorsArray.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-safetensorsarray" tabindex="-1">Interface: SafetensorsArray <a class="header-anchor" href="#interface-safetensorsarray" aria-label="Permalink to &quot;Interface: SafetensorsArray&quot;">​</a></h1><p>One array of a safetensors file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-dtype"></a> <code>dtype</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;F64&quot;</code> | <code>&quot;F32&quot;</code> | <code>&quot;F16&quot;</code> | <code>&quot;BF16&quot;</code> | <code>&quot;I64&quot;</code> | <code>&quot;I32&quot;</code> | <code>&quot;U32&quot;</code> | <code>&quot;U8&quot;</code> | <code>&quot;BOOL&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-data"></a> <code>data</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/SafetensorsData.html"><code>Safetensors<wbr>Data</code></a></td><td role="cell" data-label="Description">Row-major values; their array type goes with <code>dtype</code>, see <a href="./../variables/safetensorsDtypes.html">safetensorsDtypes</a>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/interfaces/SafetensorsArray.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SafetensorsArray = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SafetensorsArray as default
};
