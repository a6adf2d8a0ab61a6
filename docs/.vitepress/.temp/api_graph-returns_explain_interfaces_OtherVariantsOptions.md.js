import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OtherVariantsOptions","description":"Options of otherVariants.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/OtherVariantsOptions.md","filePath":"api/graph-returns/explain/interfaces/OtherVariantsOptions.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/OtherVariantsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-othervariantsoptions" tabindex="-1">Interface: OtherVariantsOptions <a class="header-anchor" href="#interface-othervariantsoptions" aria-label="Permalink to &quot;Interface: OtherVariantsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/otherVariants.html">otherVariants</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-sharing"></a> <code>sharing?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;product<wbr>ID&quot;</code></td><td role="cell" data-label="Description">The column whose value the others share: the product, so that they are its other sizes and colours, or brand or type.</td></tr><tr role="row"><td role="cell"><a id="property-differing"></a> <code>differing?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">The column that must differ: <code>&quot;brand<wbr>Desc&quot;</code> with <code>sharing: &quot;product<wbr>Type&quot;</code> asks for other brands.</td></tr><tr role="row"><td role="cell"><a id="property-limit"></a> <code>limit?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>200</code></td><td role="cell" data-label="Description">Variants that are scored at most; the first by number.</td></tr></tbody></table></div>`);
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
