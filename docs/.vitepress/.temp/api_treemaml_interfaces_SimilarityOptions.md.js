import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SimilarityOptions","description":"Options of similarities.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/SimilarityOptions.md","filePath":"api/treemaml/interfaces/SimilarityOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/SimilarityOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-similarityoptions" tabindex="-1">Interface: SimilarityOptions <a class="header-anchor" href="#interface-similarityoptions" aria-label="Permalink to &quot;Interface: SimilarityOptions&quot;">​</a></h1><p>Options of <a href="./../functions/similarities.html">similarities</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./LearnTreeOptions.html"><code>LearnTreeOptions</code></a></li><li><a href="./TreeMemoryOptions.html"><code>TreeMemoryOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;cosine&quot;</code> | <code>&quot;dot&quot;</code> | <code>&quot;neg-euclid&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;cosine&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-center"></a> <code>center?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Subtract the mean vector first: far from all tasks all gradients look alike.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/SimilarityOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SimilarityOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SimilarityOptions as default
};
