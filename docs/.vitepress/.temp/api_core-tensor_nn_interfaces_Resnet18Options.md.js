import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Resnet18Options","description":"Options of resnet18.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/Resnet18Options.md","filePath":"api/core-tensor/nn/interfaces/Resnet18Options.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/Resnet18Options.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-resnet18options" tabindex="-1">Interface: Resnet18Options <a class="header-anchor" href="#interface-resnet18options" aria-label="Permalink to &quot;Interface: Resnet18Options&quot;">​</a></h1><p>Options of <a href="./../functions/resnet18.html">resnet18</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-classes"></a> <code>classes?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>10</code></td><td role="cell" data-label="Description">Number of classes.</td></tr><tr role="row"><td role="cell"><a id="property-width"></a> <code>width?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>64</code></td><td role="cell" data-label="Description">Channels of the first stage; the others have 2, 4 and 8 times as many.</td></tr><tr role="row"><td role="cell"><a id="property-stem"></a> <code>stem?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;cifar&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;cifar&quot;</code></td><td role="cell" data-label="Description">First layer: <code>&quot;cifar&quot;</code> is a 3 × 3 convolution with stride 1, without pooling.</td></tr><tr role="row"><td role="cell"><a id="property-momentum"></a> <code>momentum?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>9</code></td><td role="cell" data-label="Description">Share of the running statistics that a training call keeps; see <a href="./../functions/batchNorm.html">batchNorm</a>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/Resnet18Options.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Resnet18Options = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Resnet18Options as default
};
