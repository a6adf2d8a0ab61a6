import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NaturalStepOptions","description":"What all optimisers of this folder and fishleg share: how preconditioned gradients become steps.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/rivals/interfaces/NaturalStepOptions.md","filePath":"api/fishleg/rivals/interfaces/NaturalStepOptions.md"}');
const _sfc_main = { name: "api/fishleg/rivals/interfaces/NaturalStepOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-naturalstepoptions" tabindex="-1">Interface: NaturalStepOptions <a class="header-anchor" href="#interface-naturalstepoptions" aria-label="Permalink to &quot;Interface: NaturalStepOptions&quot;">​</a></h1><p>What all optimisers of this folder and <code>fishleg</code> share: how preconditioned gradients become steps.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./DiagonalNaturalGradientOptions.html"><code>DiagonalNaturalGradientOptions</code></a></li><li><a href="./KfacOptions.html"><code>KfacOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-lr"></a> <code>lr</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code> | <a href="./../../../core-tensor/optim/type-aliases/Schedule.html"><code>Schedule</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Learning rate, at least 0, or a schedule.</td></tr><tr role="row"><td role="cell"><a id="property-momentum"></a> <code>momentum?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>9</code></td><td role="cell" data-label="Description">Share of the last mean step that is kept, in [0, 1); no bias correction.</td></tr><tr role="row"><td role="cell"><a id="property-weightdecay"></a> <code>weight<wbr>Decay?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Decoupled weight decay, multiplied by the learning rate too.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/interfaces/NaturalStepOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NaturalStepOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NaturalStepOptions as default
};
