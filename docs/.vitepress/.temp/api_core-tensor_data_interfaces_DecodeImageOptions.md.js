import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecodeImageOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/data/interfaces/DecodeImageOptions.md","filePath":"api/core-tensor/data/interfaces/DecodeImageOptions.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/DecodeImageOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-decodeimageoptions" tabindex="-1">Interface: DecodeImageOptions <a class="header-anchor" href="#interface-decodeimageoptions" aria-label="Permalink to &quot;Interface: DecodeImageOptions&quot;">​</a></h1><p>Options of <a href="./../functions/decodeImage.html">decodeImage</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-file"></a> <code>file?</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>&quot;image&quot;</code></td><td>Name of the file, for errors.</td></tr><tr><td><a id="property-maxpixels"></a> <code>maxPixels?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>2 ** 26</code></td><td>Most pixels that are decoded, against files made to fill the memory.</td></tr></tbody></table></div>`);
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
