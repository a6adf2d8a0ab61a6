import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImageClassification","description":"A set of images with its two parts.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/datasets/interfaces/ImageClassification.md","filePath":"api/core-tensor/datasets/interfaces/ImageClassification.md"}');
const _sfc_main = { name: "api/core-tensor/datasets/interfaces/ImageClassification.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-imageclassification" tabindex="-1">Interface: ImageClassification <a class="header-anchor" href="#interface-imageclassification" aria-label="Permalink to &quot;Interface: ImageClassification&quot;">​</a></h1><p>A set of images with its two parts.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-train"></a> <code>train</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./ImageSet.html"><code>Image<wbr>Set</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-test"></a> <code>test</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./ImageSet.html"><code>Image<wbr>Set</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-classes"></a> <code>classes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">What the labels stand for.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/datasets/interfaces/ImageClassification.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageClassification = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageClassification as default
};
