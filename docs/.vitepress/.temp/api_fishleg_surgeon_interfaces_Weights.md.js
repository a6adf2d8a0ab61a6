import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Weights<P>","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/Weights.md","filePath":"api/fishleg/surgeon/interfaces/Weights.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/Weights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-weights-p" tabindex="-1">Interface: Weights&lt;P&gt; <a class="header-anchor" href="#interface-weights-p" aria-label="Permalink to &quot;Interface: Weights\\&lt;P\\&gt;&quot;">​</a></h1><p>The weights of a tree in one row on the host: leaf by leaf, each row by row. Scores, masks and selections are plain typed arrays in this flat order.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-paths"></a> <code>paths</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-shapes"></a> <code>shapes</code></td><td><code>readonly</code></td><td>readonly (readonly <code>number</code>[])[]</td><td>-</td></tr><tr><td><a id="property-offsets"></a> <code>offsets</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Where each leaf starts; one more for the end.</td></tr><tr><td><a id="property-total"></a> <code>total</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-axes"></a> <code>axes</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../core-tensor/curvature/interfaces/KernelAxes.html"><code>KernelAxes</code></a>&gt;&gt;</td><td>How the model reads its kernels, where that is known.</td></tr><tr><td><a id="property-flat"></a> <code>flat</code></td><td><code>readonly</code></td><td>(<code>tree</code>) =&gt; <code>Float32Array</code></td><td>The numbers of a tree; read at once.</td></tr><tr><td><a id="property-tree"></a> <code>tree</code></td><td><code>readonly</code></td><td>(<code>values</code>) =&gt; <code>P</code></td><td>A tree with these numbers, owned by the caller.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/Weights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Weights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Weights as default
};
