import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GroupTreatment","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/GroupTreatment.md","filePath":"api/graph-returns/interfaces/GroupTreatment.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/GroupTreatment.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-grouptreatment" tabindex="-1">Interface: GroupTreatment <a class="header-anchor" href="#interface-grouptreatment" aria-label="Permalink to &quot;Interface: GroupTreatment&quot;">​</a></h1><p>How a rule of action treats one group.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-group"></a> <code>group</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-suppressed"></a> <code>suppressed</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Too small to be shown: everything but the count is NaN.</td></tr><tr><td><a id="property-rate"></a> <code>rate</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Share of returns.</td></tr><tr><td><a id="property-acted"></a> <code>acted</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Share of purchases that are acted on.</td></tr><tr><td><a id="property-truepositives"></a> <code>truePositives</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Of what is returned, the share acted on.</td></tr><tr><td><a id="property-falsepositives"></a> <code>falsePositives</code></td><td><code>readonly</code></td><td><a href="./Estimate.html"><code>Estimate</code></a></td><td>Of what is kept, the share acted on: customers bothered for nothing.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/GroupTreatment.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GroupTreatment = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GroupTreatment as default
};
