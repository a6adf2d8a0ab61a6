import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RowArray","description":"Rows in ordinary memory: shape[0] of them, row-major, each of shape shape.slice(1).","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/interfaces/RowArray.md","filePath":"api/core-tensor/data/interfaces/RowArray.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/RowArray.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rowarray" tabindex="-1">Interface: RowArray <a class="header-anchor" href="#interface-rowarray" aria-label="Permalink to &quot;Interface: RowArray&quot;">​</a></h1><p>Rows in ordinary memory: <code>shape[0]</code> of them, row-major, each of shape <code>shape.slice(1)</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-data"></a> <code>data</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/HostValues.html"><code>Host<wbr>Values</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-scale"></a> <code>scale?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>undefined</code> (not scaled)</td><td role="cell" data-label="Description">Each value is multiplied by it on its way into a batch.</td></tr><tr role="row"><td role="cell"><a id="property-augmentation"></a> <code>augmentation?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Augmentation.html"><code>Augmentation</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">How images are changed on their way into a batch, see <a href="./../functions/augment.html">augment</a>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/RowArray.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RowArray = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RowArray as default
};
