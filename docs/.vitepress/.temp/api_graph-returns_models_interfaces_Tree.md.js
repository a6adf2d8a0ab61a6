import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Tree","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/models/interfaces/Tree.md","filePath":"api/graph-returns/models/interfaces/Tree.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/Tree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tree" tabindex="-1">Interface: Tree <a class="header-anchor" href="#interface-tree" aria-label="Permalink to &quot;Interface: Tree&quot;">​</a></h1><p>A decision tree in arrays; node 0 is its root.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-feature"></a> <code>feature</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>The feature that a node is split by; −1 for a leaf.</td></tr><tr><td><a id="property-threshold"></a> <code>threshold</code></td><td><code>readonly</code></td><td><code>Float32Array</code></td><td>Numbers below it go left; 0 for a leaf.</td></tr><tr><td><a id="property-missingleft"></a> <code>missingLeft</code></td><td><code>readonly</code></td><td><code>Uint8Array</code></td><td>1 where missing values go left.</td></tr><tr><td><a id="property-left"></a> <code>left</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>-</td></tr><tr><td><a id="property-right"></a> <code>right</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>-</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><code>Float32Array</code></td><td>What the tree adds for rows that end here; with the learning rate in it.</td></tr><tr><td><a id="property-gain"></a> <code>gain</code></td><td><code>readonly</code></td><td><code>Float32Array</code></td><td>What the split gained; 0 for a leaf.</td></tr><tr><td><a id="property-cover"></a> <code>cover</code></td><td><code>readonly</code></td><td><code>Float32Array</code></td><td>Sum of the hessians of the node&#39;s rows: for forests, their number.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/Tree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Tree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Tree as default
};
