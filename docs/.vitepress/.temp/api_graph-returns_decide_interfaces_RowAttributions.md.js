import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: RowAttributions","description":"Contributions of a model's inputs, before they are put together by column.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/RowAttributions.md","filePath":"api/graph-returns/decide/interfaces/RowAttributions.md"}`);
const _sfc_main = { name: "api/graph-returns/decide/interfaces/RowAttributions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rowattributions" tabindex="-1">Interface: RowAttributions <a class="header-anchor" href="#interface-rowattributions" aria-label="Permalink to &quot;Interface: RowAttributions&quot;">​</a></h1><p>Contributions of a model&#39;s inputs, before they are put together by column.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-unit"></a> <code>unit</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;probability&quot;</code> | <code>&quot;logit&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-base"></a> <code>base</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-output"></a> <code>output</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-amounts"></a> <code>amounts</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Array<wbr>Like</code>&lt;<code>number</code>&gt;</td><td role="cell" data-label="Description">One for each of the names.</td></tr><tr role="row"><td role="cell"><a id="property-method"></a> <code>method</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;linear&quot;</code> | <code>&quot;none&quot;</code> | <code>&quot;tree-shap&quot;</code> | <code>&quot;integrated-gradients&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;converged&quot;</code> | <code>&quot;exact&quot;</code> | <code>&quot;max-points&quot;</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/RowAttributions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RowAttributions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RowAttributions as default
};
