import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FairnessOptions","description":"Options of fairnessView.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/FairnessOptions.md","filePath":"api/graph-returns/interfaces/FairnessOptions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/FairnessOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fairnessoptions" tabindex="-1">Interface: FairnessOptions <a class="header-anchor" href="#interface-fairnessoptions" aria-label="Permalink to &quot;Interface: FairnessOptions&quot;">​</a></h1><p>Options of <a href="./../functions/fairnessView.html">fairnessView</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-inputs"></a> <code>inputs?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Names of the model&#39;s inputs that tell the group, for the warning.</td></tr><tr role="row"><td role="cell"><a id="property-returnersonly"></a> <code>returners<wbr>Only?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether the data hold only customers who returned something.</td></tr><tr role="row"><td role="cell"><a id="property-minimum"></a> <code>minimum?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>500</code></td><td role="cell" data-label="Description">Groups of fewer purchases are suppressed.</td></tr><tr role="row"><td role="cell"><a id="property-confidence"></a> <code>confidence?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0.<wbr>95</code></td><td role="cell" data-label="Description">Confidence of the intervals.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/FairnessOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FairnessOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FairnessOptions as default
};
