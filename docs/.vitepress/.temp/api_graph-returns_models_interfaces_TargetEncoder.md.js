import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TargetEncoder","description":"Return rates of keys.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/TargetEncoder.md","filePath":"api/graph-returns/models/interfaces/TargetEncoder.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/TargetEncoder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-targetencoder" tabindex="-1">Interface: TargetEncoder <a class="header-anchor" href="#interface-targetencoder" aria-label="Permalink to &quot;Interface: TargetEncoder&quot;">​</a></h1><p>Return rates of keys.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-outoffold"></a> <code>out<wbr>Of<wbr>Fold</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../explain/interfaces/FeatureMatrix.html"><code>Feature<wbr>Matrix</code></a></td><td role="cell" data-label="Description">The rows it was made of, each encoded by the outcomes of the other parts: what a model is fitted on.</td></tr><tr role="row"><td role="cell"><a id="property-encode"></a> <code>encode</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>keys</code>) =&gt; <a href="./../../explain/interfaces/FeatureMatrix.html"><code>Feature<wbr>Matrix</code></a></td><td role="cell" data-label="Description">Other rows, by all outcomes. Keys that were not there get the overall rate and the count 0.</td></tr><tr role="row"><td role="cell"><a id="property-saved"></a> <code>saved</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <a href="./SavedRates.html"><code>Saved<wbr>Rates</code></a></td><td role="cell" data-label="Description">What <code>load<wbr>Target<wbr>Encoder</code> makes <code>encode</code> of again.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/TargetEncoder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TargetEncoder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TargetEncoder as default
};
