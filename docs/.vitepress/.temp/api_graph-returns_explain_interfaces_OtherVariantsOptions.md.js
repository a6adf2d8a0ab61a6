import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OtherVariantsOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/OtherVariantsOptions.md","filePath":"api/graph-returns/explain/interfaces/OtherVariantsOptions.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/OtherVariantsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-othervariantsoptions" tabindex="-1">Interface: OtherVariantsOptions <a class="header-anchor" href="#interface-othervariantsoptions" aria-label="Permalink to &quot;Interface: OtherVariantsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/otherVariants.html">otherVariants</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-sharing"></a> <code>sharing?</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>&quot;productID&quot;</code></td><td>The column whose value the others share: the product, so that they are its other sizes and colours, or brand or type.</td></tr><tr><td><a id="property-differing"></a> <code>differing?</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>none</code></td><td>The column that must differ: <code>&quot;brandDesc&quot;</code> with <code>sharing: &quot;productType&quot;</code> asks for other brands.</td></tr><tr><td><a id="property-limit"></a> <code>limit?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>200</code></td><td>Variants that are scored at most; the first by number.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/OtherVariantsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OtherVariantsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OtherVariantsOptions as default
};
