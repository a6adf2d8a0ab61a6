import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Graph","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/Graph.md","filePath":"api/core-tensor/graph/interfaces/Graph.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/Graph.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graph" tabindex="-1">Interface: Graph <a class="header-anchor" href="#interface-graph" aria-label="Permalink to &quot;Interface: Graph&quot;">​</a></h1><p>A straight-line program: nodes in the order they run, each value made once. Plain data, so it can be printed, compared, saved and sent to a worker.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-values"></a> <code>values</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/ValueType.html"><code>ValueType</code></a>[]</td><td>The type of every value, by id.</td></tr><tr><td><a id="property-inputs"></a> <code>inputs</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Ids of the arguments, in leaf order.</td></tr><tr><td><a id="property-constants"></a> <code>constants</code></td><td><code>readonly</code></td><td>readonly <a href="./GraphConstant.html"><code>GraphConstant</code></a>[]</td><td>-</td></tr><tr><td><a id="property-nodes"></a> <code>nodes</code></td><td><code>readonly</code></td><td>readonly <a href="./GraphNode.html"><code>GraphNode</code></a>[]</td><td>-</td></tr><tr><td><a id="property-outputs"></a> <code>outputs</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Ids of the results, in leaf order.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/Graph.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Graph = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Graph as default
};
