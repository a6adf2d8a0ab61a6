import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TrainingProbeOptions<P>","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/interfaces/TrainingProbeOptions.md","filePath":"api/reversible-gn/interfaces/TrainingProbeOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/TrainingProbeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-trainingprobeoptions-p" tabindex="-1">Interface: TrainingProbeOptions&lt;P&gt; <a class="header-anchor" href="#interface-trainingprobeoptions-p" aria-label="Permalink to &quot;Interface: TrainingProbeOptions\\&lt;P\\&gt;&quot;">​</a></h1><p>Options of <a href="./../functions/trainingProbe.html">trainingProbe</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-f"></a> <code>f</code></td><td><code>readonly</code></td><td>(<code>params</code>) =&gt; <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>undefined</code></td><td>Params to outputs, on fixed probe inputs.</td></tr><tr><td><a id="property-features"></a> <code>features?</code></td><td><code>readonly</code></td><td>(<code>params</code>) =&gt; <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&gt;&gt;</td><td><code>none</code></td><td>Params to the features whose similarity is followed, by name, on the same inputs.</td></tr><tr><td><a id="property-start"></a> <code>start</code></td><td><code>readonly</code></td><td><code>P</code></td><td><code>undefined</code></td><td>The params that are compared with; copied.</td></tr><tr><td><a id="property-probes"></a> <code>probes?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>30</code></td><td>Random products of the kernels&#39; similarity.</td></tr><tr><td><a id="property-seed"></a> <code>seed?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>Seed of these products.</td></tr><tr><td><a id="property-compile"></a> <code>compile?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../../core-tensor/train/interfaces/JitOptions.html"><code>JitOptions</code></a></td><td><code>true</code></td><td>Compile the measurements with <code>jit</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/TrainingProbeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TrainingProbeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TrainingProbeOptions as default
};
