import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HostValue","description":"A value in ordinary memory, row-major, as a HostForm sees it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/HostValue.md","filePath":"api/core-tensor/graph/interfaces/HostValue.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/HostValue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hostvalue" tabindex="-1">Interface: HostValue <a class="header-anchor" href="#interface-hostvalue" aria-label="Permalink to &quot;Interface: HostValue&quot;">​</a></h1><p>A value in ordinary memory, row-major, as a <a href="./../type-aliases/HostForm.html">HostForm</a> sees it.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./../type-aliases/ValueType.html"><code>ValueType</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th><th role="columnheader">Inherited from</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-data"></a> <code>data</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/HostNumbers.html"><code>Host<wbr>Numbers</code></a></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from">-</td></tr><tr role="row"><td role="cell"><a id="property-fixed"></a> <code>fixed</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">True for a constant of a compiled program: the array never changes, so copies of it may be kept.</td><td role="cell" data-label="Inherited from">-</td></tr><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><code>Value<wbr>Type.<wbr>shape</code></td></tr><tr role="row"><td role="cell"><a id="property-dtype"></a> <code>dtype</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/DType.html"><code>DType</code></a></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><code>Value<wbr>Type.<wbr>dtype</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/HostValue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostValue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostValue as default
};
