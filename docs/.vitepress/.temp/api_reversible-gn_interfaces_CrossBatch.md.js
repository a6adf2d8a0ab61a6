import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CrossBatch","description":"What crossBatch returns; scalars.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/CrossBatch.md","filePath":"api/reversible-gn/interfaces/CrossBatch.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/CrossBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-crossbatch" tabindex="-1">Interface: CrossBatch <a class="header-anchor" href="#interface-crossbatch" aria-label="Permalink to &quot;Interface: CrossBatch&quot;">​</a></h1><p>What <a href="./../functions/crossBatch.html">crossBatch</a> returns; scalars.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-transfer"></a> <code>transfer</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description"><code>|J_<wbr>B δ| / |J_<wbr>A δ|</code>: how much a step moves the other batch, relative to its own.</td></tr><tr role="row"><td role="cell"><a id="property-cosine"></a> <code>cosine</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">The cosine of <code>J_<wbr>B δ</code> and the change <code>R_<wbr>B</code> that batch B would ask for.</td></tr><tr role="row"><td role="cell"><a id="property-ownchange"></a> <code>own<wbr>Change</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Percent by which a step of <code>eta</code> changes the loss of its own batch.</td></tr><tr role="row"><td role="cell"><a id="property-otherchange"></a> <code>other<wbr>Change</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Percent by which it changes the loss of the other one: above 0 is overfitting of a batch.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/CrossBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CrossBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CrossBatch as default
};
