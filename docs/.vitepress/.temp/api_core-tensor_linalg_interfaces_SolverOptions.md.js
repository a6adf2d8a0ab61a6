import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SolverOptions<T>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/SolverOptions.md","filePath":"api/core-tensor/linalg/interfaces/SolverOptions.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/SolverOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-solveroptions-t" tabindex="-1">Interface: SolverOptions&lt;T&gt; <a class="header-anchor" href="#interface-solveroptions-t" aria-label="Permalink to &quot;Interface: SolverOptions\\&lt;T\\&gt;&quot;">​</a></h1><p>Options of <code>cg</code> and <code>minres</code>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./FgmresOptions.html"><code>FgmresOptions</code></a></li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-preconditioner"></a> <code>preconditioner?</code></td><td><code>readonly</code></td><td><a href="./../../curvature/interfaces/LinearOperator.html"><code>LinearOperator</code></a>&lt;<code>T</code>, <code>T</code>&gt;</td><td><code>the identity</code></td><td><code>M⁻¹</code>, an approximation of <code>A⁻¹</code>: symmetric and positive definite.</td></tr><tr><td><a id="property-tolerance"></a> <code>tolerance?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-5</code></td><td>The residual wanted, relative to <code>‖b‖</code>; at least 0.</td></tr><tr><td><a id="property-absolutetolerance"></a> <code>absoluteTolerance?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0</code></td><td>The residual that is small enough whatever <code>‖b‖</code>; at least 0.</td></tr><tr><td><a id="property-maxsteps"></a> <code>maxSteps?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>twice the number of unknowns, at least 20 and at most 1000</code></td><td>The most steps.</td></tr><tr><td><a id="property-x0"></a> <code>x0?</code></td><td><code>readonly</code></td><td><code>T</code></td><td><code>zero</code></td><td>Where to start.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/SolverOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SolverOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SolverOptions as default
};
