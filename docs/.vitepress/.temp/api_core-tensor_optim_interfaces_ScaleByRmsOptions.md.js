import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScaleByRmsOptions","description":"Options of scaleByRms.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/ScaleByRmsOptions.md","filePath":"api/core-tensor/optim/interfaces/ScaleByRmsOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/ScaleByRmsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-scalebyrmsoptions" tabindex="-1">Interface: ScaleByRmsOptions <a class="header-anchor" href="#interface-scalebyrmsoptions" aria-label="Permalink to &quot;Interface: ScaleByRmsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/scaleByRms.html">scaleByRms</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./RmspropOptions.html"><code>RmspropOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-decay"></a> <code>decay?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>99</code></td><td role="cell" data-label="Description">Decay rate of the mean of the squares, in [0, 1).</td></tr><tr role="row"><td role="cell"><a id="property-eps"></a> <code>eps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-8</code></td><td role="cell" data-label="Description">Added to the root outside it, in units of the gradient; at least 0.</td></tr><tr role="row"><td role="cell"><a id="property-centred"></a> <code>centred?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Divide by the standard deviation of the gradients, in place of their root mean square.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/ScaleByRmsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScaleByRmsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScaleByRmsOptions as default
};
