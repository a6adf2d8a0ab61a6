import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExplainBlocksOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/interfaces/ExplainBlocksOptions.md","filePath":"api/fishleg/interfaces/ExplainBlocksOptions.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/ExplainBlocksOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-explainblocksoptions" tabindex="-1">Interface: ExplainBlocksOptions <a class="header-anchor" href="#interface-explainblocksoptions" aria-label="Permalink to &quot;Interface: ExplainBlocksOptions&quot;">​</a></h1><p>Options of <a href="./../functions/explainBlocks.html">explainBlocks</a>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./PlanOptions.html"><code>PlanOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-flopspersecond"></a> <code>flopsPerSecond?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>measured by compiled products of matrices 512 × 512, which takes a fraction of a second</code></td><td>Floating-point operations per second that products run at.</td><td>-</td></tr><tr><td><a id="property-choose"></a> <code>choose?</code></td><td><code>readonly</code></td><td><a href="./../surgeon/type-aliases/ChooseBlock.html"><code>ChooseBlock</code></a></td><td><code>undefined</code></td><td>Overrides the choice of blocks.</td><td><a href="./PlanOptions.html"><code>PlanOptions</code></a>.<a href="./PlanOptions.html#property-choose"><code>choose</code></a></td></tr><tr><td><a id="property-axes"></a> <code>axes?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../core-tensor/curvature/interfaces/KernelAxes.html"><code>KernelAxes</code></a>&gt;&gt;</td><td><code>undefined</code></td><td>How kernels are read, see <code>axes</code> of <code>InverseOptions</code>.</td><td><a href="./PlanOptions.html"><code>PlanOptions</code></a>.<a href="./PlanOptions.html#property-axes"><code>axes</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/ExplainBlocksOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExplainBlocksOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExplainBlocksOptions as default
};
