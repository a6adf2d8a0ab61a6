import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ChooseThresholdsOptions","description":"Options of chooseThresholds.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/ChooseThresholdsOptions.md","filePath":"api/graph-returns/decide/interfaces/ChooseThresholdsOptions.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/ChooseThresholdsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-choosethresholdsoptions" tabindex="-1">Interface: ChooseThresholdsOptions <a class="header-anchor" href="#interface-choosethresholdsoptions" aria-label="Permalink to &quot;Interface: ChooseThresholdsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/chooseThresholds.html">chooseThresholds</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-recalls"></a> <code>recalls?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Default value"><code>[0.<wbr>8]</code></td><td role="cell" data-label="Description">Shares of returns to be found.</td></tr><tr role="row"><td role="cell"><a id="property-costs"></a> <code>costs?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Costs.html"><code>Costs</code></a></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Costs, the same for each purchase, whose threshold is a further row.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/ChooseThresholdsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChooseThresholdsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChooseThresholdsOptions as default
};
