import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FrozenAxis","description":"An axis of a weight that must stay whole, or keeps some of its places.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/structure/interfaces/FrozenAxis.md","filePath":"api/fishleg/structure/interfaces/FrozenAxis.md"}');
const _sfc_main = { name: "api/fishleg/structure/interfaces/FrozenAxis.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-frozenaxis" tabindex="-1">Interface: FrozenAxis <a class="header-anchor" href="#interface-frozenaxis" aria-label="Permalink to &quot;Interface: FrozenAxis&quot;">​</a></h1><p>An axis of a weight that must stay whole, or keeps some of its places.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-path"></a> <code>path</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-axis"></a> <code>axis</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-stay"></a> <code>stay</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">How many places must stay, of how many.</td></tr><tr role="row"><td role="cell"><a id="property-length"></a> <code>length</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-reason"></a> <code>reason</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Why, e.g. <code>&quot;it is an axis of the output&quot;</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/structure/interfaces/FrozenAxis.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FrozenAxis = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FrozenAxis as default
};
