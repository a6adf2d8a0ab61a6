import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OdeOptions","description":"Options of odeint.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/solvers/interfaces/OdeOptions.md","filePath":"api/core-tensor/solvers/interfaces/OdeOptions.md"}');
const _sfc_main = { name: "api/core-tensor/solvers/interfaces/OdeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-odeoptions" tabindex="-1">Interface: OdeOptions <a class="header-anchor" href="#interface-odeoptions" aria-label="Permalink to &quot;Interface: OdeOptions&quot;">​</a></h1><p>Options of <a href="./../functions/odeint.html">odeint</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rtol"></a> <code>rtol?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-5</code></td><td role="cell" data-label="Description">The error of a step relative to the size of the values; at least 0.</td></tr><tr role="row"><td role="cell"><a id="property-atol"></a> <code>atol?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-6</code></td><td role="cell" data-label="Description">The error of a step that is allowed whatever their size; at least 0.</td></tr><tr role="row"><td role="cell"><a id="property-maxsteps"></a> <code>max<wbr>Steps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>4096</code></td><td role="cell" data-label="Description">The most steps, rejected ones too.</td></tr><tr role="row"><td role="cell"><a id="property-derivative"></a> <code>derivative?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;steps&quot;</code> | <code>&quot;adjoint&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;adjoint&quot;</code></td><td role="cell" data-label="Description">How derivatives are taken. <code>&quot;adjoint&quot;</code>: by solving the adjoint equation backwards, with the memory of one step and an error within the tolerances. <code>&quot;steps&quot;</code>: of the very steps that were taken, exactly, in a loop of <code>max<wbr>Steps</code> turns with checkpoints at every √maxSteps: choose <code>max<wbr>Steps</code> with care.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/solvers/interfaces/OdeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OdeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OdeOptions as default
};
