import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PrefetchOptions","description":"Options of prefetch.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/interfaces/PrefetchOptions.md","filePath":"api/core-tensor/data/interfaces/PrefetchOptions.md"}');
const _sfc_main = { name: "api/core-tensor/data/interfaces/PrefetchOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-prefetchoptions" tabindex="-1">Interface: PrefetchOptions <a class="header-anchor" href="#interface-prefetchoptions" aria-label="Permalink to &quot;Interface: PrefetchOptions&quot;">​</a></h1><p>Options of <a href="./../functions/prefetch.html">prefetch</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-depth"></a> <code>depth?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>2</code></td><td role="cell" data-label="Description">Batches that are put together ahead of the one asked for, at least 1.</td></tr><tr role="row"><td role="cell"><a id="property-worker"></a> <code>worker?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code> | <code>&quot;auto&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;auto&quot;</code></td><td role="cell" data-label="Description">Use a worker thread. <code>&quot;auto&quot;</code> does where there are threads (Node) and a batch is large enough to gain from one: about a million values, or 262,144 that are augmented. Smaller ones are put together faster than they are handed over.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/interfaces/PrefetchOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PrefetchOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PrefetchOptions as default
};
