import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TaskSet<B>","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/TaskSet.md","filePath":"api/treemaml/interfaces/TaskSet.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/TaskSet.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-taskset-b" tabindex="-1">Interface: TaskSet&lt;B&gt; <a class="header-anchor" href="#interface-taskset-b" aria-label="Permalink to &quot;Interface: TaskSet\\&lt;B\\&gt;&quot;">​</a></h1><p>Tasks of one meta-batch, stacked: what the engine computes with.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-ids"></a> <code>ids</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Name of each task.</td></tr><tr><td><a id="property-support"></a> <code>support</code></td><td><code>readonly</code></td><td><a href="./Examples.html"><code>Examples</code></a>&lt;<code>B</code>&gt;</td><td>Leaves <code>[tasks, n, …]</code>.</td></tr><tr><td><a id="property-query"></a> <code>query</code></td><td><code>readonly</code></td><td><a href="./Examples.html"><code>Examples</code></a>&lt;<code>B</code>&gt;</td><td>Leaves <code>[tasks, n, …]</code>.</td></tr><tr><td><a id="property-weights"></a> <code>weights</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>How much each task counts.</td></tr><tr><td><a id="property-supportcounts"></a> <code>supportCounts</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Number of examples of each task, padding not counted.</td></tr><tr><td><a id="property-querycounts"></a> <code>queryCounts</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Number of examples of each task, padding not counted.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/TaskSet.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TaskSet = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TaskSet as default
};
