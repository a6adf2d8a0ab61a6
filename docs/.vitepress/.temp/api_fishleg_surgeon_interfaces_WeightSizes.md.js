import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WeightSizes","description":"What weights take in bytes.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/WeightSizes.md","filePath":"api/fishleg/surgeon/interfaces/WeightSizes.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/WeightSizes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-weightsizes" tabindex="-1">Interface: WeightSizes <a class="header-anchor" href="#interface-weightsizes" aria-label="Permalink to &quot;Interface: WeightSizes&quot;">​</a></h1><p>What weights take in bytes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-raw"></a> <code>raw</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">As they lie in memory and in a <code>weights.<wbr>bin</code>.</td></tr><tr role="row"><td role="cell"><a id="property-gzip"></a> <code>gzip</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The same after gzip, as servers send it.</td></tr><tr role="row"><td role="cell"><a id="property-packed"></a> <code>packed</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">As <a href="./../functions/encodeSparse.html">encodeSparse</a> packs them.</td></tr><tr role="row"><td role="cell"><a id="property-packedgzip"></a> <code>packed<wbr>Gzip</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The packed file after gzip.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/WeightSizes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WeightSizes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WeightSizes as default
};
