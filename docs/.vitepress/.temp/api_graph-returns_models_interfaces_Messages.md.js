import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Messages","description":"Purchases that carry messages in the graph.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/Messages.md","filePath":"api/graph-returns/models/interfaces/Messages.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/Messages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-messages" tabindex="-1">Interface: Messages <a class="header-anchor" href="#interface-messages" aria-label="Permalink to &quot;Interface: Messages&quot;">​</a></h1><p>Purchases that carry messages in the graph.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-split"></a> <code>split</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../generator/type-aliases/SplitName.html"><code>Split<wbr>Name</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-edges"></a> <code>edges</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">Numbers of the edges in <code>data.<wbr>splits[split].<wbr>edges</code>, rising.</td></tr><tr role="row"><td role="cell"><a id="property-labels"></a> <code>labels</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Whether a message may carry the label of its edge.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/Messages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Messages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Messages as default
};
