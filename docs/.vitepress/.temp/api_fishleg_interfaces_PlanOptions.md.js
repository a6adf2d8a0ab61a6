import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PlanOptions","description":"What decides on the blocks besides the params.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/PlanOptions.md","filePath":"api/fishleg/interfaces/PlanOptions.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/PlanOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-planoptions" tabindex="-1">Interface: PlanOptions <a class="header-anchor" href="#interface-planoptions" aria-label="Permalink to &quot;Interface: PlanOptions&quot;">​</a></h1><p>What decides on the blocks besides the params.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ExplainBlocksOptions.html"><code>ExplainBlocksOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-choose"></a> <code>choose?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../surgeon/type-aliases/ChooseBlock.html"><code>Choose<wbr>Block</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Overrides the choice of blocks.</td></tr><tr role="row"><td role="cell"><a id="property-axes"></a> <code>axes?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../core-tensor/curvature/interfaces/KernelAxes.html"><code>Kernel<wbr>Axes</code></a>&gt;&gt;</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">How kernels are read, see <code>axes</code> of <code>Inverse<wbr>Options</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/PlanOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PlanOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PlanOptions as default
};
