import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FairnessGap","description":"The largest difference between two groups.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/FairnessGap.md","filePath":"api/graph-returns/interfaces/FairnessGap.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/FairnessGap.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fairnessgap" tabindex="-1">Interface: FairnessGap <a class="header-anchor" href="#interface-fairnessgap" aria-label="Permalink to &quot;Interface: FairnessGap&quot;">​</a></h1><p>The largest difference between two groups.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-most"></a> <code>most</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Group with the largest and with the smallest share; empty where fewer than two groups are shown.</td></tr><tr role="row"><td role="cell"><a id="property-least"></a> <code>least</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-difference"></a> <code>difference</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-interval"></a> <code>interval</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../decide/interfaces/Interval.html"><code>Interval</code></a></td><td role="cell" data-label="Description">Newcombe&#39;s interval of the difference of these two groups.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/FairnessGap.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FairnessGap = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FairnessGap as default
};
