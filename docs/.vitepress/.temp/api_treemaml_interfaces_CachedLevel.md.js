import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CachedLevel<P>","description":"The cells of one step of the training tasks.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/CachedLevel.md","filePath":"api/treemaml/interfaces/CachedLevel.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/CachedLevel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-cachedlevel-p" tabindex="-1">Interface: CachedLevel&lt;P&gt; <a class="header-anchor" href="#interface-cachedlevel-p" aria-label="Permalink to &quot;Interface: CachedLevel\\&lt;P\\&gt;&quot;">​</a></h1><p>The cells of one step of the training tasks.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-cells"></a> <code>cells</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Partition.html"><code>Partition</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-params"></a> <code>params</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>P</code></td><td role="cell" data-label="Description">Params after the step, for each training task: leaves <code>[tasks, …]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-gradients"></a> <code>gradients</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>Float32<wbr>Array</code>&lt;<code>Array<wbr>Buffer<wbr>Like</code>&gt;[]</td><td role="cell" data-label="Description">Mean support gradient of each cell at the params before the step.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/CachedLevel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CachedLevel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CachedLevel as default
};
