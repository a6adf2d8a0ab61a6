import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GraphNode","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/GraphNode.md","filePath":"api/core-tensor/graph/interfaces/GraphNode.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/GraphNode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-graphnode" tabindex="-1">Interface: GraphNode <a class="header-anchor" href="#interface-graphnode" aria-label="Permalink to &quot;Interface: GraphNode&quot;">​</a></h1><p>One op of a program; inputs and outputs are indices into <a href="./Graph.html#property-values">Graph.values</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-kernel"></a> <code>kernel</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-inputs"></a> <code>inputs</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><a id="property-attrs"></a> <code>attrs</code></td><td><code>readonly</code></td><td><a href="./Attrs.html"><code>Attrs</code></a></td></tr><tr><td><a id="property-outputs"></a> <code>outputs</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/GraphNode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GraphNode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GraphNode as default
};
