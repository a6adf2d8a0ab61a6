import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PruneGroup","description":"What one neuron or channel consists of, in all the layers that it touches.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/PruneGroup.md","filePath":"api/fishleg/surgeon/interfaces/PruneGroup.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/PruneGroup.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-prunegroup" tabindex="-1">Interface: PruneGroup <a class="header-anchor" href="#interface-prunegroup" aria-label="Permalink to &quot;Interface: PruneGroup&quot;">​</a></h1><p>What one neuron or channel consists of, in all the layers that it touches.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../../structure/interfaces/ChannelGroup.html"><code>ChannelGroup</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">For reports: <code>&quot;layers.<wbr>0 [17]&quot;</code>.</td></tr><tr role="row"><td role="cell"><a id="property-layer"></a> <code>layer?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>&quot;&quot;</code>, one layer for all</td><td role="cell" data-label="Description">The layer it is counted in, for <a href="./Groups.html#property-multiple">Groups.multiple</a>.</td></tr><tr role="row"><td role="cell"><a id="property-slices"></a> <code>slices</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./WeightSlice.html"><code>Weight<wbr>Slice</code></a>[]</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-cost"></a> <code>cost?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>the number of weights</code></td><td role="cell" data-label="Description">What removing it saves, in any unit; groups are ranked by loss per cost.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/PruneGroup.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PruneGroup = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PruneGroup as default
};
