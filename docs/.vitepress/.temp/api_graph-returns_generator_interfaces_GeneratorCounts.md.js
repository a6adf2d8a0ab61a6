import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GeneratorCounts","description":"Counts of a run.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/generator/interfaces/GeneratorCounts.md","filePath":"api/graph-returns/generator/interfaces/GeneratorCounts.md"}');
const _sfc_main = { name: "api/graph-returns/generator/interfaces/GeneratorCounts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-generatorcounts" tabindex="-1">Interface: GeneratorCounts <a class="header-anchor" href="#interface-generatorcounts" aria-label="Permalink to &quot;Interface: GeneratorCounts&quot;">​</a></h1><p>Counts of a run.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-customers"></a> <code>customers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-variants"></a> <code>variants</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-purchases"></a> <code>purchases</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">All purchases simulated, and the share of them that was returned.</td></tr><tr role="row"><td role="cell"><a id="property-populationrate"></a> <code>population<wbr>Rate</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-edges"></a> <code>edges</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/SplitName.html"><code>Split<wbr>Name</code></a>, <code>number</code>&gt;&gt;</td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/generator/interfaces/GeneratorCounts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GeneratorCounts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GeneratorCounts as default
};
