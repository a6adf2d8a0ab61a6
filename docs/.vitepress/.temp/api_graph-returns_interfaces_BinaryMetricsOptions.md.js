import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BinaryMetricsOptions","description":"Options of binaryMetrics.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/BinaryMetricsOptions.md","filePath":"api/graph-returns/interfaces/BinaryMetricsOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/BinaryMetricsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-binarymetricsoptions" tabindex="-1">Interface: BinaryMetricsOptions <a class="header-anchor" href="#interface-binarymetricsoptions" aria-label="Permalink to &quot;Interface: BinaryMetricsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/binaryMetrics.html">binaryMetrics</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-threshold"></a> <code>threshold?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>5</code></td><td role="cell" data-label="Description">The least probability that counts as &quot;returned&quot;.</td></tr><tr role="row"><td role="cell"><a id="property-bins"></a> <code>bins?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>10</code></td><td role="cell" data-label="Description">Bins of the calibration error.</td></tr><tr role="row"><td role="cell"><a id="property-clip"></a> <code>clip?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-7</code></td><td role="cell" data-label="Description">Probabilities are moved this far from 0 and 1 before the log loss is taken, as scikit-learn does with float32 numbers; 0 leaves an infinite log loss infinite.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/BinaryMetricsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BinaryMetricsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BinaryMetricsOptions as default
};
