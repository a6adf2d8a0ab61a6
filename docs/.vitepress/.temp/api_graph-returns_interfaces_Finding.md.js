import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Finding","description":"Something a check noticed that does not stop work.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/Finding.md","filePath":"api/graph-returns/interfaces/Finding.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Finding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-finding" tabindex="-1">Interface: Finding <a class="header-anchor" href="#interface-finding" aria-label="Permalink to &quot;Interface: Finding&quot;">​</a></h1><p>Something a check noticed that does not stop work.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-code"></a> <code>code</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/CheckCode.html"><code>Check<wbr>Code</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-message"></a> <code>message</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">What was found and what follows from it, in a sentence or two.</td></tr><tr role="row"><td role="cell"><a id="property-file"></a> <code>file?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The file it was found in, where it was one.</td></tr><tr role="row"><td role="cell"><a id="property-column"></a> <code>column?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-rows"></a> <code>rows?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Numbers of the first offending rows, from 1 as an editor counts data rows; at most five.</td></tr><tr role="row"><td role="cell"><a id="property-details"></a> <code>details?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>unknown</code>&gt;&gt;</td><td role="cell" data-label="Description">Figures: counts, shares, what was expected.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Finding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Finding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Finding as default
};
