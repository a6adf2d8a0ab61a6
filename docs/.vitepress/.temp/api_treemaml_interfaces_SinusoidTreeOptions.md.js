import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SinusoidTreeOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/SinusoidTreeOptions.md","filePath":"api/treemaml/interfaces/SinusoidTreeOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/SinusoidTreeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sinusoidtreeoptions" tabindex="-1">Interface: SinusoidTreeOptions <a class="header-anchor" href="#interface-sinusoidtreeoptions" aria-label="Permalink to &quot;Interface: SinusoidTreeOptions&quot;">​</a></h1><p>Options of <a href="./../functions/sinusoidTree.html">sinusoidTree</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-branching"></a> <code>branching?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td><code>[4]</code></td><td>Children of each node, level by level.</td></tr><tr><td><a id="property-levelstd"></a> <code>levelStd?</code></td><td><code>readonly</code></td><td>readonly (readonly [<code>number</code>, <code>number</code>])[]</td><td><code>[[1.2, 1]]</code></td><td>For each level, standard deviations of amplitude and phase around the parent&#39;s.</td></tr><tr><td><a id="property-taskstd"></a> <code>taskStd?</code></td><td><code>readonly</code></td><td>readonly [<code>number</code>, <code>number</code>]</td><td><code>[0.2, 0.15]</code></td><td>The same of tasks in a cluster.</td></tr><tr><td><a id="property-root"></a> <code>root?</code></td><td><code>readonly</code></td><td>readonly [<code>number</code>, <code>number</code>]</td><td><code>[2.5, π/2]</code></td><td>Amplitude and phase of the root.</td></tr><tr><td><a id="property-percluster"></a> <code>perCluster?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>4</code></td><td>Tasks in each cluster of the last level.</td></tr><tr><td><a id="property-nsupport"></a> <code>nSupport?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>5</code></td><td>Support examples a task.</td></tr><tr><td><a id="property-nquery"></a> <code>nQuery?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>10</code></td><td>Query examples a task.</td></tr><tr><td><a id="property-seed"></a> <code>seed</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>Of tasks and data.</td></tr><tr><td><a id="property-clusterseed"></a> <code>clusterSeed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Of the clusters, so that batches can share them.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/SinusoidTreeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SinusoidTreeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SinusoidTreeOptions as default
};
