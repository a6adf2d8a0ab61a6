import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KernelBase","description":"Columns that every kernel has.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/KernelBase.md","filePath":"api/core-tensor/graph/interfaces/KernelBase.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/KernelBase.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-kernelbase" tabindex="-1">Interface: KernelBase <a class="header-anchor" href="#interface-kernelbase" aria-label="Permalink to &quot;Interface: KernelBase&quot;">​</a></h1><p>Columns that every kernel has.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CompositeKernel.html"><code>CompositeKernel</code></a></li><li><a href="./Kernel.html"><code>Kernel</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The name of the op, for tfjs&#39;s own ops the kernel name of tfjs-core (<code>&quot;Batch<wbr>Mat<wbr>Mul&quot;</code>).</td></tr><tr role="row"><td role="cell"><a id="property-inputs"></a> <code>inputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[] | <code>&quot;list&quot;</code></td><td role="cell" data-label="Description">Names of the inputs in order (<code>[&quot;a&quot;, &quot;b&quot;]</code>), or <code>&quot;list&quot;</code> for ops over a list of tensors.</td></tr><tr role="row"><td role="cell"><a id="property-outputs"></a> <code>outputs?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;list&quot;</code></td><td role="cell" data-label="Description"><code>&quot;list&quot;</code> for ops whose tfjs function returns an array of tensors, even of one (<code>Split<wbr>V</code>, <code>Unpack</code>, <code>Top<wbr>K</code>).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/KernelBase.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KernelBase = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KernelBase as default
};
