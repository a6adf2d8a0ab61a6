import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetaStep<P>","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/interfaces/MetaStep.md","filePath":"api/treemaml/interfaces/MetaStep.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/MetaStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metastep-p" tabindex="-1">Interface: MetaStep&lt;P&gt; <a class="header-anchor" href="#interface-metastep-p" aria-label="Permalink to &quot;Interface: MetaStep\\&lt;P\\&gt;&quot;">​</a></h1><p>How a step went.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-state"></a> <code>state</code></td><td><code>readonly</code></td><td><a href="./MetaState.html"><code>MetaState</code></a>&lt;<code>P</code>&gt;</td><td>The next state, owned by the caller; the old one stays valid.</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>&quot;non-finite&quot;</code> | <code>&quot;ok&quot;</code></td><td><code>&quot;non-finite&quot;</code>: no single task is at fault, and the state is a copy of the old one.</td></tr><tr><td><a id="property-loss"></a> <code>loss</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Weighted mean of the query losses after adaptation, before the outer step.</td></tr><tr><td><a id="property-losses"></a> <code>losses</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Query loss of each task, in the order of <code>ids</code>.</td></tr><tr><td><a id="property-ids"></a> <code>ids</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>The tasks that took part.</td></tr><tr><td><a id="property-skipped"></a> <code>skipped</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Tasks left out since they were not finite.</td></tr><tr><td><a id="property-gradientnorm"></a> <code>gradientNorm</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Length of the meta-gradient, before it is clipped.</td></tr><tr><td><a id="property-schedule"></a> <code>schedule</code></td><td><code>readonly</code></td><td><a href="./Schedule.html"><code>Schedule</code></a></td><td>The cells that were used.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/MetaStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetaStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetaStep as default
};
