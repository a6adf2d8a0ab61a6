import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PublishedStatistic","description":"A statistic of the published training split, and what a data set has instead.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/PublishedStatistic.md","filePath":"api/graph-returns/interfaces/PublishedStatistic.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/PublishedStatistic.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-publishedstatistic" tabindex="-1">Interface: PublishedStatistic <a class="header-anchor" href="#interface-publishedstatistic" aria-label="Permalink to &quot;Interface: PublishedStatistic&quot;">​</a></h1><p>A statistic of the published training split, and what a data set has instead.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-published"></a> <code>published</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The value published or recovered from published figures.</td></tr><tr role="row"><td role="cell"><a id="property-value"></a> <code>value</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-tolerance"></a> <code>tolerance</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">How far a generated data set of 10⁵ edges may be off; relative for counts and degrees.</td></tr><tr role="row"><td role="cell"><a id="property-relative"></a> <code>relative</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/PublishedStatistic.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PublishedStatistic = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PublishedStatistic as default
};
