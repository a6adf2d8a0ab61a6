import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: LinearOptions","description":"How systems of the derivative are solved: by Newton's method, and where the solution is differentiated.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/solvers/interfaces/LinearOptions.md","filePath":"api/core-tensor/solvers/interfaces/LinearOptions.md"}`);
const _sfc_main = { name: "api/core-tensor/solvers/interfaces/LinearOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-linearoptions" tabindex="-1">Interface: LinearOptions <a class="header-anchor" href="#interface-linearoptions" aria-label="Permalink to &quot;Interface: LinearOptions&quot;">​</a></h1><p>How systems of the derivative are solved: by Newton&#39;s method, and where the solution is differentiated.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-solver"></a> <code>solver?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../linalg/type-aliases/LinearSolver.html"><code>Linear<wbr>Solver</code></a></td><td role="cell" data-label="Default value"><code>&quot;fgmres&quot;</code></td><td role="cell" data-label="Description">See <code>linear<wbr>Solve</code>; <code>&quot;cg&quot;</code> and <code>&quot;minres&quot;</code> need a symmetric derivative.</td></tr><tr role="row"><td role="cell"><a id="property-tolerance"></a> <code>tolerance?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>that of the solver around it</code></td><td role="cell" data-label="Description">The residual wanted, relative to the right-hand side.</td></tr><tr role="row"><td role="cell"><a id="property-maxsteps"></a> <code>max<wbr>Steps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>twice the number of unknowns, at least 20 and at most 1000</code></td><td role="cell" data-label="Description">The most steps.</td></tr><tr role="row"><td role="cell"><a id="property-restart"></a> <code>restart?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>30</code></td><td role="cell" data-label="Description">Steps after which <code>&quot;fgmres&quot;</code> starts anew.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/solvers/interfaces/LinearOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LinearOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LinearOptions as default
};
