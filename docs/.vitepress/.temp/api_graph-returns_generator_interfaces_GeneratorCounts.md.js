import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GeneratorCounts","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/generator/interfaces/GeneratorCounts.md","filePath":"api/graph-returns/generator/interfaces/GeneratorCounts.md"}');
const _sfc_main = { name: "api/graph-returns/generator/interfaces/GeneratorCounts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-generatorcounts" tabindex="-1">Interface: GeneratorCounts <a class="header-anchor" href="#interface-generatorcounts" aria-label="Permalink to &quot;Interface: GeneratorCounts&quot;">​</a></h1><p>Counts of a run.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-customers"></a> <code>customers</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-variants"></a> <code>variants</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-purchases"></a> <code>purchases</code></td><td><code>readonly</code></td><td><code>number</code></td><td>All purchases simulated, and the share of them that was returned.</td></tr><tr><td><a id="property-populationrate"></a> <code>populationRate</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-edges"></a> <code>edges</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../../type-aliases/SplitName.html"><code>SplitName</code></a>, <code>number</code>&gt;&gt;</td><td>-</td></tr></tbody></table></div>`);
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
