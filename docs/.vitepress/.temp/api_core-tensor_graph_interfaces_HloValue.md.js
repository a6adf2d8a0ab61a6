import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HloValue","description":"A value of a StableHLO function: its name with its type.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/HloValue.md","filePath":"api/core-tensor/graph/interfaces/HloValue.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/HloValue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hlovalue" tabindex="-1">Interface: HloValue <a class="header-anchor" href="#interface-hlovalue" aria-label="Permalink to &quot;Interface: HloValue&quot;">​</a></h1><p>A value of a StableHLO function: its name with its type.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./HloType.html"><code>HloType</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th><th role="columnheader">Inherited from</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./HloType.html"><code>Hlo<wbr>Type</code></a>.<a href="./HloType.html#property-shape"><code>shape</code></a></td></tr><tr role="row"><td role="cell"><a id="property-dtype"></a> <code>dtype</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/DType.html"><code>DType</code></a> | <code>&quot;int64&quot;</code></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./HloType.html"><code>Hlo<wbr>Type</code></a>.<a href="./HloType.html#property-dtype"><code>dtype</code></a></td></tr><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from">-</td></tr><tr role="row"><td role="cell"><a id="property-data"></a> <code>data?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code> | <code>Array<wbr>Like</code>&lt;<code>number</code>&gt;</td><td role="cell" data-label="Description">The numbers of a constant: one for all elements, or as many as the type has.</td><td role="cell" data-label="Inherited from">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/HloValue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HloValue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HloValue as default
};
