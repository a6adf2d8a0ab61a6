import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReturnsModel","description":"A model of purchases: of rows of features, or of a graph.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/ReturnsModel.md","filePath":"api/graph-returns/models/interfaces/ReturnsModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/ReturnsModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-returnsmodel" tabindex="-1">Interface: ReturnsModel <a class="header-anchor" href="#interface-returnsmodel" aria-label="Permalink to &quot;Interface: ReturnsModel&quot;">​</a></h1><p>A model of purchases: of rows of features, or of a graph.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./GraphModel.html"><code>GraphModel</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-fit"></a> <code>fit</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>task</code>, <code>context?</code>) =&gt; <code>Promise</code>&lt;<a href="./../../decide/interfaces/FittedReturns.html"><code>Fitted<wbr>Returns</code></a>&gt;</td><td role="cell" data-label="Description">Reads the task&#39;s columns, its messages and the outcomes of its training phase, and nothing else.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/ReturnsModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReturnsModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReturnsModel as default
};
