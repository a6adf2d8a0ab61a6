import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PurchaseEnds","description":"Both ends of some purchases, as decoders read them: a tree of tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/PurchaseEnds.md","filePath":"api/graph-returns/models/interfaces/PurchaseEnds.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/PurchaseEnds.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-purchaseends" tabindex="-1">Interface: PurchaseEnds <a class="header-anchor" href="#interface-purchaseends" aria-label="Permalink to &quot;Interface: PurchaseEnds&quot;">​</a></h1><p>Both ends of some purchases, as decoders read them: a tree of tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-customer"></a> <code>customer</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">The rows of the ends of each purchase, int32 <code>[purchases]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-variant"></a> <code>variant</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-matrix"></a> <code>matrix</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/sparse/interfaces/Csr.html"><code>Csr</code></a></td><td role="cell" data-label="Description"><code>[customers, variants]</code>, an entry for each purchase.</td></tr><tr role="row"><td role="cell"><a id="property-place"></a> <code>place</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Which entry each purchase is; int32 <code>[purchases]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/PurchaseEnds.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PurchaseEnds = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PurchaseEnds as default
};
