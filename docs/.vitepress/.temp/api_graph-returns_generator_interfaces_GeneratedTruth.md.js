import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GeneratedTruth","description":"What the generator knows of its edges and the tables do not say.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/generator/interfaces/GeneratedTruth.md","filePath":"api/graph-returns/generator/interfaces/GeneratedTruth.md"}');
const _sfc_main = { name: "api/graph-returns/generator/interfaces/GeneratedTruth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-generatedtruth" tabindex="-1">Interface: GeneratedTruth <a class="header-anchor" href="#interface-generatedtruth" aria-label="Permalink to &quot;Interface: GeneratedTruth&quot;">​</a></h1><p>What the generator knows of its edges and the tables do not say.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-probability"></a> <code>probability</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/SplitName.html"><code>Split<wbr>Name</code></a>, <code>Float64<wbr>Array</code>&gt;&gt;</td><td role="cell" data-label="Description">The true probability of each training and each testing edge being returned.</td></tr><tr role="row"><td role="cell"><a id="property-counts"></a> <code>counts</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./GeneratorCounts.html"><code>Generator<wbr>Counts</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/generator/interfaces/GeneratedTruth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GeneratedTruth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GeneratedTruth as default
};
