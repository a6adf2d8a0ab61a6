import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LearnTreeOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/LearnTreeOptions.md","filePath":"api/treemaml/interfaces/LearnTreeOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/LearnTreeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-learntreeoptions" tabindex="-1">Interface: LearnTreeOptions <a class="header-anchor" href="#interface-learntreeoptions" aria-label="Permalink to &quot;Interface: LearnTreeOptions&quot;">​</a></h1><p>Options of <a href="./../functions/learnTree.html">learnTree</a>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./SimilarityOptions.html"><code>SimilarityOptions</code></a></li></ul><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./LearnScheduleOptions.html"><code>LearnScheduleOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-method"></a> <code>method?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/TreeMethod.html"><code>TreeMethod</code></a></td><td><code>&quot;hac&quot;</code>, average linkage</td><td>-</td><td>-</td></tr><tr><td><a id="property-zerogradients"></a> <code>zeroGradients?</code></td><td><code>readonly</code></td><td><code>&quot;error&quot;</code> | <code>&quot;alone&quot;</code></td><td><code>&quot;alone&quot;</code></td><td>What a zero vector is: a task by itself, which is reported, or an error that names it.</td><td>-</td></tr><tr><td><a id="property-kind"></a> <code>kind?</code></td><td><code>readonly</code></td><td><code>&quot;dot&quot;</code> | <code>&quot;cosine&quot;</code> | <code>&quot;neg-euclid&quot;</code></td><td><code>&quot;cosine&quot;</code></td><td>-</td><td><a href="./SimilarityOptions.html"><code>SimilarityOptions</code></a>.<a href="./SimilarityOptions.html#property-kind"><code>kind</code></a></td></tr><tr><td><a id="property-center"></a> <code>center?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Subtract the mean vector first: far from all tasks all gradients look alike.</td><td><a href="./SimilarityOptions.html"><code>SimilarityOptions</code></a>.<a href="./SimilarityOptions.html#property-center"><code>center</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/LearnTreeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LearnTreeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LearnTreeOptions as default
};
