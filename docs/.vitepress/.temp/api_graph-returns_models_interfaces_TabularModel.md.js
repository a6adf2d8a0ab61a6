import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TabularModel","description":"A model of rows of features that can be fitted.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/TabularModel.md","filePath":"api/graph-returns/models/interfaces/TabularModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/TabularModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tabularmodel" tabindex="-1">Interface: TabularModel <a class="header-anchor" href="#interface-tabularmodel" aria-label="Permalink to &quot;Interface: TabularModel&quot;">​</a></h1><p>A model of rows of features that can be fitted.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./Boosting.html"><code>Boosting</code></a></li><li><a href="./LogisticRegression.html"><code>LogisticRegression</code></a></li><li><a href="./RandomForest.html"><code>RandomForest</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-missing"></a> <code>missing</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Missing.html"><code>Missing</code></a></td><td role="cell" data-label="Description">What it does with NaN.</td></tr><tr role="row"><td role="cell"><a id="property-fit"></a> <code>fit</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>data</code>, <code>context?</code>) =&gt; <code>Promise</code>&lt;<a href="./FittedTabular.html"><code>Fitted<wbr>Tabular</code></a>&gt;</td><td role="cell" data-label="Description"><strong>Throws</strong> code &quot;shape&quot; or &quot;data&quot; for rows and outcomes that do not fit, &quot;non-finite&quot; with column and row for values it cannot read.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/TabularModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TabularModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TabularModel as default
};
