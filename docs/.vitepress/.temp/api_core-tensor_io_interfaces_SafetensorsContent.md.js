import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SafetensorsContent","description":"The content of a safetensors file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/interfaces/SafetensorsContent.md","filePath":"api/core-tensor/io/interfaces/SafetensorsContent.md"}');
const _sfc_main = { name: "api/core-tensor/io/interfaces/SafetensorsContent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-safetensorscontent" tabindex="-1">Interface: SafetensorsContent <a class="header-anchor" href="#interface-safetensorscontent" aria-label="Permalink to &quot;Interface: SafetensorsContent&quot;">​</a></h1><p>The content of a safetensors file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-arrays"></a> <code>arrays</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly<wbr>Map</code>&lt;<code>string</code>, <a href="./SafetensorsArray.html"><code>Safetensors<wbr>Array</code></a>&gt;</td><td role="cell" data-label="Description">Arrays by name, in the order of their bytes.</td></tr><tr role="row"><td role="cell"><a id="property-metadata"></a> <code>metadata</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td><td role="cell" data-label="Description">Free text by name.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/interfaces/SafetensorsContent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SafetensorsContent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SafetensorsContent as default
};
