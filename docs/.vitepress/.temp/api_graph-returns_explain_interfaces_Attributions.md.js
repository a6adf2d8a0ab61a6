import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Attributions","description":"Contributions of columns to what a model says of rows.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/Attributions.md","filePath":"api/graph-returns/explain/interfaces/Attributions.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/Attributions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-attributions" tabindex="-1">Interface: Attributions <a class="header-anchor" href="#interface-attributions" aria-label="Permalink to &quot;Interface: Attributions&quot;">​</a></h1><p>Contributions of columns to what a model says of rows.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-base"></a> <code>base</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">What the model says where no column is known.</td></tr><tr role="row"><td role="cell"><a id="property-values"></a> <code>values</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./FeatureMatrix.html"><code>Feature<wbr>Matrix</code></a></td><td role="cell" data-label="Description"><code>[rows, columns]</code>; a row and the base add up to what the model says of the row.</td></tr><tr role="row"><td role="cell"><a id="property-unit"></a> <code>unit</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;probability&quot;</code> | <code>&quot;logit&quot;</code></td><td role="cell" data-label="Description">What base and values are: margins (log odds), or probabilities.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/Attributions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Attributions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Attributions as default
};
