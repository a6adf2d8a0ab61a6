import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReportCheck","description":"One pitfall of predicting returns, and whether this result fell into it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/report/interfaces/ReportCheck.md","filePath":"api/graph-returns/report/interfaces/ReportCheck.md"}');
const _sfc_main = { name: "api/graph-returns/report/interfaces/ReportCheck.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-reportcheck" tabindex="-1">Interface: ReportCheck <a class="header-anchor" href="#interface-reportcheck" aria-label="Permalink to &quot;Interface: ReportCheck&quot;">​</a></h1><p>One pitfall of predicting returns, and whether this result fell into it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-id"></a> <code>id</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">A short name, the same in every report.</td></tr><tr role="row"><td role="cell"><a id="property-title"></a> <code>title</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">What is checked, as a sentence that is true where all is well.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/CheckStatus.html"><code>Check<wbr>Status</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-found"></a> <code>found</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/interfaces/ReportCheck.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReportCheck = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReportCheck as default
};
