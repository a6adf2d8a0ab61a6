import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImagePlan","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/data/interfaces/ImagePlan.md","filePath":"api/core-tensor/data/interfaces/ImagePlan.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/ImagePlan.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-imageplan" tabindex="-1">Interface: ImagePlan <a class="header-anchor" href="#interface-imageplan" aria-label="Permalink to &quot;Interface: ImagePlan&quot;">​</a></h1><p>How the images of a batch are changed on their way into it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-height"></a> <code>height</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-width"></a> <code>width</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-channels"></a> <code>channels</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-padding"></a> <code>padding</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Black pixels that stand around an image before it is cropped to its old size.</td></tr><tr><td><a id="property-factors"></a> <code>factors</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>By channel: a value becomes value · factor + offset.</td></tr><tr><td><a id="property-offsets"></a> <code>offsets</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>-</td></tr><tr><td><a id="property-moves"></a> <code>moves</code></td><td><code>readonly</code></td><td><code>Int32Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>undefined</code></td><td>Three numbers a row (mirrored or not, row and column where the crop begins), if any moves.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/ImagePlan.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImagePlan = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImagePlan as default
};
