import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CompositeKernel","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/CompositeKernel.md","filePath":"api/core-tensor/graph/interfaces/CompositeKernel.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/CompositeKernel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-compositekernel" tabindex="-1">Interface: CompositeKernel <a class="header-anchor" href="#interface-compositekernel" aria-label="Permalink to &quot;Interface: CompositeKernel&quot;">​</a></h1><p>An op that is recorded as the ops it is made of (fused kernels, conveniences).</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>KernelBase</code></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The name of the op, for tfjs&#39;s own ops the kernel name of tfjs-core (<code>&quot;BatchMatMul&quot;</code>).</td><td><code>KernelBase.name</code></td></tr><tr><td><a id="property-inputs"></a> <code>inputs</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[] | <code>&quot;list&quot;</code></td><td>Names of the inputs in order (<code>[&quot;a&quot;, &quot;b&quot;]</code>), or <code>&quot;list&quot;</code> for ops over a list of tensors.</td><td><code>KernelBase.inputs</code></td></tr><tr><td><a id="property-outputs"></a> <code>outputs?</code></td><td><code>readonly</code></td><td><code>&quot;list&quot;</code></td><td><code>&quot;list&quot;</code> for ops whose tfjs function returns an array of tensors, even of one (<code>SplitV</code>, <code>Unpack</code>, <code>TopK</code>).</td><td><code>KernelBase.outputs</code></td></tr><tr><td><a id="property-decompose"></a> <code>decompose</code></td><td><code>readonly</code></td><td>(<code>inputs</code>, <code>attrs</code>, <code>call</code>) =&gt; readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td>Computes the outputs with ops. Inputs come by name; optional ones may be missing.</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/CompositeKernel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CompositeKernel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CompositeKernel as default
};
