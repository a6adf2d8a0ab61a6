import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GeneratedTasks","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/GeneratedTasks.md","filePath":"api/treemaml/interfaces/GeneratedTasks.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/GeneratedTasks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-generatedtasks" tabindex="-1">Interface: GeneratedTasks <a class="header-anchor" href="#interface-generatedtasks" aria-label="Permalink to &quot;Interface: GeneratedTasks&quot;">​</a></h1><p>Tasks that were made by a generator, with what is true of them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-ids"></a> <code>ids</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-inputs"></a> <code>inputs</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Length of an input.</td></tr><tr><td><a id="property-support"></a> <code>support</code></td><td><code>readonly</code></td><td><a href="./RegressionArrays.html"><code>RegressionArrays</code></a></td><td>-</td></tr><tr><td><a id="property-query"></a> <code>query</code></td><td><code>readonly</code></td><td><a href="./RegressionArrays.html"><code>RegressionArrays</code></a></td><td>-</td></tr><tr><td><a id="property-tree"></a> <code>tree</code></td><td><code>readonly</code></td><td><a href="./../language/type-aliases/TaskTree.html"><code>TaskTree</code></a></td><td>The tree they were made along.</td></tr><tr><td><a id="property-levels"></a> <code>levels</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/Partition.html"><code>Partition</code></a>[]</td><td>The cells of each of its levels, coarsest first; without the tasks themselves.</td></tr><tr><td><a id="property-truth"></a> <code>truth</code></td><td><code>readonly</code></td><td>readonly (readonly <code>number</code>[])[]</td><td>What each task was made from: weights, or amplitude and phase, or coefficients.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/GeneratedTasks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GeneratedTasks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GeneratedTasks as default
};
