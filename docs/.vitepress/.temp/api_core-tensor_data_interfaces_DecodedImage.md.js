import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecodedImage","description":"A picture in ordinary memory.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/interfaces/DecodedImage.md","filePath":"api/core-tensor/data/interfaces/DecodedImage.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/DecodedImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-decodedimage" tabindex="-1">Interface: DecodedImage <a class="header-anchor" href="#interface-decodedimage" aria-label="Permalink to &quot;Interface: DecodedImage&quot;">​</a></h1><p>A picture in ordinary memory.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-width"></a> <code>width</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-height"></a> <code>height</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-channels"></a> <code>channels</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>1</code> | <code>2</code> | <code>3</code> | <code>4</code></td><td role="cell" data-label="Description">1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.</td></tr><tr role="row"><td role="cell"><a id="property-data"></a> <code>data</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Description">Values 0 to 255, shape <code>[height, width, channels]</code> row-major.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/DecodedImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecodedImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecodedImage as default
};
