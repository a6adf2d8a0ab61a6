import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KernelAxes","description":"How a parameter is read as a kernel […window, inputs, outputs] (depthwise: […window, channels, multiplier]; a table: [rows, features]): cut to the shape parts, with axes in the order order, then …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/interfaces/KernelAxes.md","filePath":"api/core-tensor/curvature/interfaces/KernelAxes.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/interfaces/KernelAxes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-kernelaxes" tabindex="-1">Interface: KernelAxes <a class="header-anchor" href="#interface-kernelaxes" aria-label="Permalink to &quot;Interface: KernelAxes&quot;">​</a></h1><p>How a parameter is read as a kernel <code>[…window, inputs, outputs]</code> (depthwise: <code>[…window, channels, multiplier]</code>; a table: <code>[rows, features]</code>): cut to the shape <code>parts</code>, with axes in the order <code>order</code>, then joined to the shape <code>shape</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/KernelKind.html"><code>Kernel<wbr>Kind</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">The kernel as the op reads it; groups of a convolution share the input axis.</td></tr><tr role="row"><td role="cell"><a id="property-parts"></a> <code>parts</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">The parameter&#39;s own axes, some of them cut in two.</td></tr><tr role="row"><td role="cell"><a id="property-order"></a> <code>order</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Which of the parts follow each other in <code>shape</code>; 0, 1, … for kernels that lie as the ops of this library read them.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/interfaces/KernelAxes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KernelAxes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KernelAxes as default
};
