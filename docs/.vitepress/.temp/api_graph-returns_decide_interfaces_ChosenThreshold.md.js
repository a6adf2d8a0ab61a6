import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ChosenThreshold","description":"A threshold, how it was chosen, and what it does on the purchases that chose it and on others.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/ChosenThreshold.md","filePath":"api/graph-returns/decide/interfaces/ChosenThreshold.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/ChosenThreshold.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-chosenthreshold" tabindex="-1">Interface: ChosenThreshold <a class="header-anchor" href="#interface-chosenthreshold" aria-label="Permalink to &quot;Interface: ChosenThreshold&quot;">​</a></h1><p>A threshold, how it was chosen, and what it does on the purchases that chose it and on others.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rule"></a> <code>rule</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description"><code>&quot;0.<wbr>5&quot;</code>, <code>&quot;best F1&quot;</code>, <code>&quot;recall 0.<wbr>8&quot;</code> or <code>&quot;cost&quot;</code>.</td></tr><tr role="row"><td role="cell"><a id="property-threshold"></a> <code>threshold</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">NaN where the validation purchases have no return.</td></tr><tr role="row"><td role="cell"><a id="property-validation"></a> <code>validation</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Decisions.html"><code>Decisions</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-test"></a> <code>test</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Decisions.html"><code>Decisions</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/ChosenThreshold.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChosenThreshold = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChosenThreshold as default
};
