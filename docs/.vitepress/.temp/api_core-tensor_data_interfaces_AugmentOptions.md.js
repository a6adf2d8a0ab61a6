import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AugmentOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/data/interfaces/AugmentOptions.md","filePath":"api/core-tensor/data/interfaces/AugmentOptions.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/AugmentOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-augmentoptions" tabindex="-1">Interface: AugmentOptions <a class="header-anchor" href="#interface-augmentoptions" aria-label="Permalink to &quot;Interface: AugmentOptions&quot;">​</a></h1><p>Options of <a href="./../functions/augment.html">augment</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Seed of the changes, a whole number; they need it or a key.</td></tr><tr><td><a id="property-key"></a> <code>key?</code></td><td><code>readonly</code></td><td><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1D</code></a></td><td><code>undefined</code></td><td>Key of the changes, instead of a seed; not kept.</td></tr><tr><td><a id="property-flip"></a> <code>flip?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Mirror each image left to right with probability ½.</td></tr><tr><td><a id="property-crop"></a> <code>crop?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Surround each image by this many black pixels and crop it at a random place.</td></tr><tr><td><a id="property-mean"></a> <code>mean?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td><code>undefined</code> (zeros)</td><td>Taken off each channel, after the scale of the rows.</td></tr><tr><td><a id="property-std"></a> <code>std?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td><code>undefined</code> (ones)</td><td>Divides each channel afterwards, above 0.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/AugmentOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AugmentOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AugmentOptions as default
};
