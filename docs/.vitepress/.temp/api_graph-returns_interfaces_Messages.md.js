import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Messages","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/Messages.md","filePath":"api/graph-returns/interfaces/Messages.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Messages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-messages" tabindex="-1">Interface: Messages <a class="header-anchor" href="#interface-messages" aria-label="Permalink to &quot;Interface: Messages&quot;">​</a></h1><p>Purchases that carry messages in the graph.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-split"></a> <code>split</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/SplitName.html"><code>SplitName</code></a></td><td>-</td></tr><tr><td><a id="property-edges"></a> <code>edges</code></td><td><code>readonly</code></td><td><code>Int32Array</code></td><td>Numbers of the edges in <code>data.splits[split].edges</code>, rising.</td></tr><tr><td><a id="property-labels"></a> <code>labels</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether a message may carry the label of its edge.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Messages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Messages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Messages as default
};
