import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PolicySavings","description":"What a rule of action saved.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/PolicySavings.md","filePath":"api/graph-returns/decide/interfaces/PolicySavings.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/PolicySavings.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-policysavings" tabindex="-1">Interface: PolicySavings <a class="header-anchor" href="#interface-policysavings" aria-label="Permalink to &quot;Interface: PolicySavings&quot;">​</a></h1><p>What a rule of action saved.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-policy"></a> <code>policy</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-acted"></a> <code>acted</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Purchases acted on.</td></tr><tr role="row"><td role="cell"><a id="property-saving"></a> <code>saving</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">What is saved, a purchase.</td></tr><tr role="row"><td role="cell"><a id="property-interval"></a> <code>interval</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Interval.html"><code>Interval</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-difference"></a> <code>difference</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">What it saves more than the first policy, a purchase.</td></tr><tr role="row"><td role="cell"><a id="property-differenceinterval"></a> <code>difference<wbr>Interval</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Interval.html"><code>Interval</code></a></td><td role="cell" data-label="Description">Interval of the difference, of the same resamples for both.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/PolicySavings.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PolicySavings = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PolicySavings as default
};
