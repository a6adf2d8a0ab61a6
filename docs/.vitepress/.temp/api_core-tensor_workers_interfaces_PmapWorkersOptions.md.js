import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PmapWorkersOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/workers/interfaces/PmapWorkersOptions.md","filePath":"api/core-tensor/workers/interfaces/PmapWorkersOptions.md"}');
const _sfc_main = { name: "api/core-tensor/workers/interfaces/PmapWorkersOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pmapworkersoptions" tabindex="-1">Interface: PmapWorkersOptions <a class="header-anchor" href="#interface-pmapworkersoptions" aria-label="Permalink to &quot;Interface: PmapWorkersOptions&quot;">​</a></h1><p>Options of <a href="./../functions/pmapWorkers.html">pmapWorkers</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-workers"></a> <code>workers?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>the processors that Node sees</code></td><td>Worker threads.</td></tr><tr><td><a id="property-threads"></a> <code>threads?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>the processors divided by the workers, at least 1</code></td><td>Threads of one op in each worker.</td></tr><tr><td><a id="property-inaxes"></a> <code>inAxes?</code></td><td><code>readonly</code></td><td>readonly (<code>0</code> | <code>null</code>)[]</td><td><code>0 for each</code></td><td>For each argument 0, its leaves are cut along their first axis, or null: each worker sees all of it.</td></tr><tr><td><a id="property-out"></a> <code>out?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Reduction.html"><code>Reduction</code></a></td><td><code>&quot;concat&quot;</code></td><td>How results are put together, for all of them or as a tree of the result&#39;s upper structure: <code>&quot;concat&quot;</code> along the first axis, <code>&quot;sum&quot;</code>, or <code>&quot;mean&quot;</code>, weighted by the rows of each worker.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/workers/interfaces/PmapWorkersOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PmapWorkersOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PmapWorkersOptions as default
};
