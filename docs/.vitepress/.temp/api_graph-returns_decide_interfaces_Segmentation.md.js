import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Segmentation","description":"Purchases cut into groups by something that is known of them.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/Segmentation.md","filePath":"api/graph-returns/decide/interfaces/Segmentation.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/Segmentation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-segmentation" tabindex="-1">Interface: Segmentation <a class="header-anchor" href="#interface-segmentation" aria-label="Permalink to &quot;Interface: Segmentation&quot;">​</a></h1><p>Purchases cut into groups by something that is known of them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">What they are cut by, <code>&quot;shipping<wbr>Country&quot;</code> say.</td></tr><tr role="row"><td role="cell"><a id="property-labels"></a> <code>labels</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Names of the groups.</td></tr><tr role="row"><td role="cell"><a id="property-codes"></a> <code>codes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">The number of each purchase&#39;s group in <code>labels</code>; −1 for purchases that are in none.</td></tr><tr role="row"><td role="cell"><a id="property-column"></a> <code>column?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The column of the tables that it is made of, where it is one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/Segmentation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Segmentation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Segmentation as default
};
