import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PruneReport","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/PruneReport.md","filePath":"api/fishleg/surgeon/interfaces/PruneReport.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/PruneReport.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-prunereport" tabindex="-1">Interface: PruneReport <a class="header-anchor" href="#interface-prunereport" aria-label="Permalink to &quot;Interface: PruneReport&quot;">​</a></h1><p>What <a href="./../functions/prune.html">prune</a> did, in plain numbers that JSON can hold.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-method"></a> <code>method</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-dense"></a> <code>dense</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Loss of the dense params on the held-out batch.</td></tr><tr><td><a id="property-final"></a> <code>final</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Loss of the result on the held-out batch.</td></tr><tr><td><a id="property-sparsity"></a> <code>sparsity</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Of the prunable weights.</td></tr><tr><td><a id="property-layers"></a> <code>layers</code></td><td><code>readonly</code></td><td>readonly <a href="./LayerSparsity.html"><code>LayerSparsity</code></a>[]</td><td>-</td></tr><tr><td><a id="property-steps"></a> <code>steps</code></td><td><code>readonly</code></td><td>readonly <a href="./PruneStep.html"><code>PruneStep</code></a>[]</td><td>-</td></tr><tr><td><a id="property-levels"></a> <code>levels</code></td><td><code>readonly</code></td><td>readonly <a href="./PruneLevel.html"><code>PruneLevel</code></a>[]</td><td>-</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>&quot;finished&quot;</code> | <code>&quot;aborted&quot;</code> | <code>&quot;loss-budget&quot;</code></td><td><code>&quot;finished&quot;</code>: the sparsity was reached; <code>&quot;loss-budget&quot;</code>: the level that went over it was undone; <code>&quot;aborted&quot;</code> by the signal.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/PruneReport.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PruneReport = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PruneReport as default
};
