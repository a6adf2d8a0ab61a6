import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Estimate","description":"A number and its interval.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/Estimate.md","filePath":"api/graph-returns/interfaces/Estimate.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Estimate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-estimate" tabindex="-1">Interface: Estimate <a class="header-anchor" href="#interface-estimate" aria-label="Permalink to &quot;Interface: Estimate&quot;">​</a></h1><p>A number and its interval.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./../decide/interfaces/Interval.html"><code>Interval</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Inherited from</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-value"></a> <code>value</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Inherited from">-</td></tr><tr role="row"><td role="cell"><a id="property-low"></a> <code>low</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Inherited from"><a href="./../decide/interfaces/Interval.html"><code>Interval</code></a>.<a href="./../decide/interfaces/Interval.html#property-low"><code>low</code></a></td></tr><tr role="row"><td role="cell"><a id="property-high"></a> <code>high</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Inherited from"><a href="./../decide/interfaces/Interval.html"><code>Interval</code></a>.<a href="./../decide/interfaces/Interval.html#property-high"><code>high</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Estimate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Estimate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Estimate as default
};
