import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GraphModel","description":"ReturnsModel of a graph.","frontmatter":{"aside":false,"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/GraphModel.md","filePath":"api/graph-returns/models/interfaces/GraphModel.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/GraphModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graphmodel" tabindex="-1">Interface: GraphModel <a class="header-anchor" href="#interface-graphmodel" aria-label="Permalink to &quot;Interface: GraphModel&quot;">​</a></h1><p><a href="./ReturnsModel.html">ReturnsModel</a> of a graph.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./ReturnsModel.html"><code>ReturnsModel</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense wide stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th><th role="columnheader">Overrides</th><th role="columnheader">Inherited from</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-fit"></a> <code>fit</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>task</code>, <code>context?</code>) =&gt; <code>Promise</code>&lt;<a href="./../../export/interfaces/FittedGraph.html"><code>Fitted<wbr>Graph</code></a>&gt;</td><td role="cell" data-label="Description">Reads the task&#39;s columns, its messages and the outcomes of its training phase, and nothing else.</td><td role="cell" data-label="Overrides"><a href="./ReturnsModel.html"><code>Returns<wbr>Model</code></a>.<a href="./ReturnsModel.html#property-fit"><code>fit</code></a></td><td role="cell" data-label="Inherited from">-</td></tr><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Overrides">-</td><td role="cell" data-label="Inherited from"><a href="./ReturnsModel.html"><code>Returns<wbr>Model</code></a>.<a href="./ReturnsModel.html#property-name"><code>name</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/GraphModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphModel as default
};
