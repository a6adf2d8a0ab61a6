import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: UniqueOptions","description":"Options of unique.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/interfaces/UniqueOptions.md","filePath":"api/core-tensor/ops/interfaces/UniqueOptions.md"}');
const _sfc_main = { name: "api/core-tensor/ops/interfaces/UniqueOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-uniqueoptions" tabindex="-1">Interface: UniqueOptions <a class="header-anchor" href="#interface-uniqueoptions" aria-label="Permalink to &quot;Interface: UniqueOptions&quot;">​</a></h1><p>Options of <a href="./../functions/unique.html">unique</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-size"></a> <code>size</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">How many places there are for different numbers, which a program has to know before it runs; at least 1. Required.</td></tr><tr role="row"><td role="cell"><a id="property-fillvalue"></a> <code>fill<wbr>Value?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value">the smallest number of <code>x</code></td><td role="cell" data-label="Description">What stands at the places that are left over.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/interfaces/UniqueOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const UniqueOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  UniqueOptions as default
};
