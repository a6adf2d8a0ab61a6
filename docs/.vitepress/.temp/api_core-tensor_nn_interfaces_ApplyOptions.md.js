import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ApplyOptions","description":"Options of Model.apply.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/ApplyOptions.md","filePath":"api/core-tensor/nn/interfaces/ApplyOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/ApplyOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-applyoptions" tabindex="-1">Interface: ApplyOptions <a class="header-anchor" href="#interface-applyoptions" aria-label="Permalink to &quot;Interface: ApplyOptions&quot;">​</a></h1><p>Options of <a href="./Model.html#apply">Model.apply</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-training"></a> <code>training?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether the call is part of training: dropout drops, running statistics move.</td></tr><tr role="row"><td role="cell"><a id="property-key"></a> <code>key?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">What random layers draw from; needed by those alone, and in training mode alone.</td></tr><tr role="row"><td role="cell"><a id="property-momentum"></a> <code>momentum?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code> | <a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Share of the running statistics that a training call keeps, in place of the layers&#39; own; statistics are then pooled as those of two samples. What <a href="./../functions/recalibrate.html">recalibrate</a> is made of. A scalar where it differs from call to call of a compiled program.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/ApplyOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ApplyOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ApplyOptions as default
};
