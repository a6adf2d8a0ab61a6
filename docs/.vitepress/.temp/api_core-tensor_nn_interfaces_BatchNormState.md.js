import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BatchNormState","description":"State of batchNorm: what it normalises with outside training.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/BatchNormState.md","filePath":"api/core-tensor/nn/interfaces/BatchNormState.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/BatchNormState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-batchnormstate" tabindex="-1">Interface: BatchNormState <a class="header-anchor" href="#interface-batchnormstate" aria-label="Permalink to &quot;Interface: BatchNormState&quot;">​</a></h1><p>State of <a href="./../functions/batchNorm.html">batchNorm</a>: what it normalises with outside training.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-mean"></a> <code>mean</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description">Running mean of each feature; <code>[features]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-variance"></a> <code>variance</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description">Running variance of each feature; <code>[features]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/BatchNormState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchNormState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchNormState as default
};
