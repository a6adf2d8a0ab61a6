import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PinvOutputs","description":"What pinv returns; owned by the caller.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/PinvOutputs.md","filePath":"api/core-tensor/linalg/interfaces/PinvOutputs.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/PinvOutputs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pinvoutputs" tabindex="-1">Interface: PinvOutputs <a class="header-anchor" href="#interface-pinvoutputs" aria-label="Permalink to &quot;Interface: PinvOutputs&quot;">​</a></h1><p>What <a href="./../functions/pinv.html">pinv</a> returns; owned by the caller.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-value"></a> <code>value</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description"><code>A⁺</code>, <code>[…, n, m]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-rank"></a> <code>rank</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">int32, the batch&#39;s shape: the number of singular values above the tolerance.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/PinvOutputs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PinvOutputs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PinvOutputs as default
};
