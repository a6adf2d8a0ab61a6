import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImageSet","description":"Images and what they show.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/datasets/interfaces/ImageSet.md","filePath":"api/core-tensor/datasets/interfaces/ImageSet.md"}');
const _sfc_main = { name: "api/core-tensor/datasets/interfaces/ImageSet.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-imageset" tabindex="-1">Interface: ImageSet <a class="header-anchor" href="#interface-imageset" aria-label="Permalink to &quot;Interface: ImageSet&quot;">​</a></h1><p>Images and what they show.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-images"></a> <code>images</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Description">Values 0 to 255, shape <code>[n, .<wbr>.<wbr>.<wbr>image<wbr>Shape]</code> row-major.</td></tr><tr role="row"><td role="cell"><a id="property-imageshape"></a> <code>image<wbr>Shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly [<code>number</code>, <code>number</code>, <code>number</code>]</td><td role="cell" data-label="Description">Height, width and channels of an image: the row shape for <code>rows</code>.</td></tr><tr role="row"><td role="cell"><a id="property-labels"></a> <code>labels</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Uint8<wbr>Array</code></td><td role="cell" data-label="Description">Index of the class of each image, shape <code>[n]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/datasets/interfaces/ImageSet.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageSet = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageSet as default
};
