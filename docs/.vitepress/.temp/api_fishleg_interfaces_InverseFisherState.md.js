import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InverseFisherState","description":"A learned inverse Q ≈ (F + damping · I)⁻¹: plain data, block-diagonal over layers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/InverseFisherState.md","filePath":"api/fishleg/interfaces/InverseFisherState.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/InverseFisherState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-inversefisherstate" tabindex="-1">Interface: InverseFisherState <a class="header-anchor" href="#interface-inversefisherstate" aria-label="Permalink to &quot;Interface: InverseFisherState&quot;">​</a></h1><p>A learned inverse <code>Q ≈ (F + damping · I)⁻¹</code>: plain data, block-diagonal over layers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-blocks"></a> <code>blocks</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/PerBlock.html"><code>Per<wbr>Block</code></a></td><td role="cell" data-label="Description">The parameters λ of each block, by path.</td></tr><tr role="row"><td role="cell"><a id="property-cache"></a> <code>cache</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/PerBlock.html"><code>Per<wbr>Block</code></a></td><td role="cell" data-label="Description">What products use, computed from <code>blocks</code> once per change.</td></tr><tr role="row"><td role="cell"><a id="property-damping"></a> <code>damping</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">The damping that is added to the Fisher matrix, in units of the loss over params squared; <code>[]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/InverseFisherState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InverseFisherState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InverseFisherState as default
};
