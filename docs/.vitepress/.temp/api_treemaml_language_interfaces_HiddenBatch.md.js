import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HiddenBatch","description":"Hidden states of examples and their labels: what the last layers learn from.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/HiddenBatch.md","filePath":"api/treemaml/language/interfaces/HiddenBatch.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/HiddenBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hiddenbatch" tabindex="-1">Interface: HiddenBatch <a class="header-anchor" href="#interface-hiddenbatch" aria-label="Permalink to &quot;Interface: HiddenBatch&quot;">​</a></h1><p>Hidden states of examples and their labels: what the last layers learn from.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./HiddenStates.html"><code>HiddenStates</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th><th role="columnheader">Inherited from</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-states"></a> <code>states</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./HiddenStates.html"><code>Hidden<wbr>States</code></a>.<a href="./HiddenStates.html#property-states"><code>states</code></a></td></tr><tr role="row"><td role="cell"><a id="property-mask"></a> <code>mask</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./HiddenStates.html"><code>Hidden<wbr>States</code></a>.<a href="./HiddenStates.html#property-mask"><code>mask</code></a></td></tr><tr role="row"><td role="cell"><a id="property-label"></a> <code>label</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Labels, int32 <code>[n]</code>.</td><td role="cell" data-label="Inherited from">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/HiddenBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HiddenBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HiddenBatch as default
};
