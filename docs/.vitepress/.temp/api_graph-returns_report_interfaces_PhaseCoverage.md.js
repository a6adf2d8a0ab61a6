import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PhaseCoverage","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/report/interfaces/PhaseCoverage.md","filePath":"api/graph-returns/report/interfaces/PhaseCoverage.md"}');
const _sfc_main = { name: "api/graph-returns/report/interfaces/PhaseCoverage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-phasecoverage" tabindex="-1">Interface: PhaseCoverage <a class="header-anchor" href="#interface-phasecoverage" aria-label="Permalink to &quot;Interface: PhaseCoverage&quot;">​</a></h1><p>What the tables know of the purchases of a phase.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-phase"></a> <code>phase</code></td><td><code>readonly</code></td><td><code>&quot;test&quot;</code> | <code>&quot;train&quot;</code> | <code>&quot;validation&quot;</code></td><td>-</td></tr><tr><td><a id="property-edges"></a> <code>edges</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-rate"></a> <code>rate</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-customers"></a> <code>customers</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-variants"></a> <code>variants</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-customerrows"></a> <code>customerRows</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Shares of the purchases whose customer, and whose variant, has a row.</td></tr><tr><td><a id="property-variantrows"></a> <code>variantRows</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-quadrants"></a> <code>quadrants</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Shares by whether customer and variant are known; as <code>quadrantNames</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/interfaces/PhaseCoverage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PhaseCoverage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PhaseCoverage as default
};
