import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TriangularSolution<X>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/TriangularSolution.md","filePath":"api/core-tensor/linalg/interfaces/TriangularSolution.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/TriangularSolution.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-triangularsolution-x" tabindex="-1">Interface: TriangularSolution&lt;X&gt; <a class="header-anchor" href="#interface-triangularsolution-x" aria-label="Permalink to &quot;Interface: TriangularSolution\\&lt;X\\&gt;&quot;">​</a></h1><p>A <a href="./DenseSolution.html">DenseSolution</a> that names the zero on the diagonal.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./DenseSolution.html"><code>DenseSolution</code></a>&lt;<code>X</code>&gt;</li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-x"></a> <code>X</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><code>X</code></td><td><code>X</code>, shaped like the right-hand side; a tensor is owned by the caller.</td><td><a href="./DenseSolution.html"><code>DenseSolution</code></a>.<a href="./DenseSolution.html#property-value"><code>value</code></a></td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/FactorStatus.html"><code>FactorStatus</code></a></td><td>That of the factor; the value is NaN where there is no solution.</td><td><a href="./DenseSolution.html"><code>DenseSolution</code></a>.<a href="./DenseSolution.html#property-status"><code>status</code></a></td></tr><tr><td><a id="property-pivot"></a> <code>pivot</code></td><td><code>readonly</code></td><td><code>number</code> | <code>undefined</code></td><td>The row of the first zero on the diagonal; undefined where there is none.</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/TriangularSolution.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TriangularSolution = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TriangularSolution as default
};
