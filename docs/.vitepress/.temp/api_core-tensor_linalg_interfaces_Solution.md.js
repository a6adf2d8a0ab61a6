import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Solution<T>","description":"What an iterative solver returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/Solution.md","filePath":"api/core-tensor/linalg/interfaces/Solution.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/Solution.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-solution-t" tabindex="-1">Interface: Solution&lt;T&gt; <a class="header-anchor" href="#interface-solution-t" aria-label="Permalink to &quot;Interface: Solution\\&lt;T\\&gt;&quot;">​</a></h1><p>What an iterative solver returns.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-value"></a> <code>value</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>T</code></td><td role="cell" data-label="Description">The last iterate, a tree like <code>b</code>; owned by the caller.</td></tr><tr role="row"><td role="cell"><a id="property-status"></a> <code>status</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../curvature/type-aliases/SolverStatus.html"><code>Solver<wbr>Status</code></a></td><td role="cell" data-label="Description">How the iteration ended; <code>throw<wbr>If<wbr>Failed</code> makes an error of anything but <code>&quot;converged&quot;</code>.</td></tr><tr role="row"><td role="cell"><a id="property-steps"></a> <code>steps</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Products with the operator that the iteration took, without those that check the residual.</td></tr><tr role="row"><td role="cell"><a id="property-residualnorm"></a> <code>residual<wbr>Norm</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The true <code>‖b − A x‖</code> of <code>value</code>, computed anew at the end.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/Solution.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Solution = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Solution as default
};
