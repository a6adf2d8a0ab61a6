import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecodeImageOptions","description":"Options of decodeImage.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/interfaces/DecodeImageOptions.md","filePath":"api/core-tensor/data/interfaces/DecodeImageOptions.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/DecodeImageOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-decodeimageoptions" tabindex="-1">Interface: DecodeImageOptions <a class="header-anchor" href="#interface-decodeimageoptions" aria-label="Permalink to &quot;Interface: DecodeImageOptions&quot;">​</a></h1><p>Options of <a href="./../functions/decodeImage.html">decodeImage</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-file"></a> <code>file?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;image&quot;</code></td><td role="cell" data-label="Description">Name of the file, for errors.</td></tr><tr role="row"><td role="cell"><a id="property-maxpixels"></a> <code>max<wbr>Pixels?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>2 ** 26</code></td><td role="cell" data-label="Description">Most pixels that are decoded, against files made to fill the memory.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/DecodeImageOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecodeImageOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecodeImageOptions as default
};
