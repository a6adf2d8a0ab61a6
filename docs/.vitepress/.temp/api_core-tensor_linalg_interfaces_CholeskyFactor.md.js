import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CholeskyFactor","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/CholeskyFactor.md","filePath":"api/core-tensor/linalg/interfaces/CholeskyFactor.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/CholeskyFactor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-choleskyfactor" tabindex="-1">Interface: CholeskyFactor <a class="header-anchor" href="#interface-choleskyfactor" aria-label="Permalink to &quot;Interface: CholeskyFactor&quot;">​</a></h1><p>A Cholesky factorisation in float64, made by <a href="./../functions/cholesky64.html">cholesky64</a> for <a href="./../functions/choleskySolve64.html">choleskySolve64</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/FactorStatus.html"><code>FactorStatus</code></a></td><td><code>&quot;ok&quot;</code>, <code>&quot;ill-conditioned&quot;</code> or <code>&quot;not-positive-definite&quot;</code>.</td></tr><tr><td><a id="property-pivot"></a> <code>pivot</code></td><td><code>readonly</code></td><td><code>number</code> | <code>undefined</code></td><td>Number of the first pivot that is not positive; undefined where all are.</td></tr><tr><td><a id="property-lower"></a> <code>lower</code></td><td><code>readonly</code></td><td><a href="./../../graph/classes/HostArray.html"><code>HostArray</code></a></td><td><code>L</code>, lower triangular <code>[n, n]</code>, in float64; NaN where the matrix is not positive definite.</td></tr><tr><td><a id="property-reciprocalcondition"></a> <code>reciprocalCondition</code></td><td><code>readonly</code></td><td><code>number</code></td><td>An estimate of <code>1/κ₁(A)</code>, from 0 to 1.</td></tr><tr><td><a id="property-logdeterminant"></a> <code>logDeterminant</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>log det A</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/CholeskyFactor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CholeskyFactor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CholeskyFactor as default
};
