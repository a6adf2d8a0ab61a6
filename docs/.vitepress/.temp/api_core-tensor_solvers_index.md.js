import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/solvers","description":"Solvers of nonlinear problems as parts of programs: compiled, batched and differentiated by the implicit function theorem.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/solvers/index.md","filePath":"api/core-tensor/solvers/index.md"}');
const _sfc_main = { name: "api/core-tensor/solvers/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-solvers" tabindex="-1">core-tensor/solvers <a class="header-anchor" href="#core-tensor-solvers" aria-label="Permalink to &quot;core-tensor/solvers&quot;">​</a></h1><p>Solvers of nonlinear problems as parts of programs: compiled, batched and differentiated by the implicit function theorem.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/BisectOptions.html">BisectOptions</a></li><li><a href="./interfaces/FixedPointOptions.html">FixedPointOptions</a></li><li><a href="./interfaces/MinimizeOptions.html">MinimizeOptions</a></li><li><a href="./interfaces/Minimum.html">Minimum</a></li><li><a href="./interfaces/OdeOptions.html">OdeOptions</a></li><li><a href="./interfaces/Trajectory.html">Trajectory</a></li><li><a href="./interfaces/RootOptions.html">RootOptions</a></li><li><a href="./interfaces/LinearOptions.html">LinearOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Minimizer.html">Minimizer</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/bisect.html">bisect</a></li><li><a href="./functions/customRoot.html">customRoot</a></li><li><a href="./functions/fixedPoint.html">fixedPoint</a></li><li><a href="./functions/minimize.html">minimize</a></li><li><a href="./functions/odeint.html">odeint</a></li><li><a href="./functions/rootFind.html">rootFind</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="linearsolver" tabindex="-1">LinearSolver <a class="header-anchor" href="#linearsolver" aria-label="Permalink to &quot;LinearSolver&quot;">​</a></h3><p>Re-exports <a href="./../linalg/type-aliases/LinearSolver.html">LinearSolver</a></p><hr><h3 id="programsolution" tabindex="-1">ProgramSolution <a class="header-anchor" href="#programsolution" aria-label="Permalink to &quot;ProgramSolution&quot;">​</a></h3><p>Re-exports <a href="./../linalg/interfaces/ProgramSolution.html">ProgramSolution</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/solvers/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
