import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RandomForest","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/RandomForest.md","filePath":"api/graph-returns/models/interfaces/RandomForest.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/RandomForest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-randomforest" tabindex="-1">Interface: RandomForest <a class="header-anchor" href="#interface-randomforest" aria-label="Permalink to &quot;Interface: RandomForest&quot;">​</a></h1><p><a href="./TabularModel.html">TabularModel</a> of independent trees.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./TabularModel.html"><code>TabularModel</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Overrides</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-fit"></a> <code>fit</code></td><td><code>readonly</code></td><td>(<code>data</code>, <code>context?</code>) =&gt; <code>Promise</code>&lt;<a href="./FittedTrees.html"><code>FittedTrees</code></a>&gt;</td><td><strong>Throws</strong> code &quot;shape&quot; or &quot;data&quot; for rows and outcomes that do not fit, &quot;non-finite&quot; with column and row for values it cannot read.</td><td><a href="./TabularModel.html"><code>TabularModel</code></a>.<a href="./TabularModel.html#property-fit"><code>fit</code></a></td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td><td>-</td><td><a href="./TabularModel.html"><code>TabularModel</code></a>.<a href="./TabularModel.html#property-name"><code>name</code></a></td></tr><tr><td><a id="property-missing"></a> <code>missing</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Missing.html"><code>Missing</code></a></td><td>What it does with NaN.</td><td>-</td><td><a href="./TabularModel.html"><code>TabularModel</code></a>.<a href="./TabularModel.html#property-missing"><code>missing</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/RandomForest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RandomForest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RandomForest as default
};
