import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScaleByLionOptions","description":"Options of scaleByLion.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/ScaleByLionOptions.md","filePath":"api/core-tensor/optim/interfaces/ScaleByLionOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/ScaleByLionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-scalebylionoptions" tabindex="-1">Interface: ScaleByLionOptions <a class="header-anchor" href="#interface-scalebylionoptions" aria-label="Permalink to &quot;Interface: ScaleByLionOptions&quot;">​</a></h1><p>Options of <a href="./../functions/scaleByLion.html">scaleByLion</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./LionOptions.html"><code>LionOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-b1"></a> <code>b1?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>9</code></td><td role="cell" data-label="Description">Share of the old mean in the step, in [0, 1).</td></tr><tr role="row"><td role="cell"><a id="property-b2"></a> <code>b2?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>99</code></td><td role="cell" data-label="Description">Decay rate of the mean of the gradients, in [0, 1).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/ScaleByLionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScaleByLionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScaleByLionOptions as default
};
