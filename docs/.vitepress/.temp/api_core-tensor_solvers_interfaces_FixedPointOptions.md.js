import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FixedPointOptions","description":"Options of fixedPoint.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/solvers/interfaces/FixedPointOptions.md","filePath":"api/core-tensor/solvers/interfaces/FixedPointOptions.md"}');
const _sfc_main = { name: "api/core-tensor/solvers/interfaces/FixedPointOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fixedpointoptions" tabindex="-1">Interface: FixedPointOptions <a class="header-anchor" href="#interface-fixedpointoptions" aria-label="Permalink to &quot;Interface: FixedPointOptions&quot;">​</a></h1><p>Options of <a href="./../functions/fixedPoint.html">fixedPoint</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-tolerance"></a> <code>tolerance?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-5</code></td><td role="cell" data-label="Description">The change wanted of a step, relative to <code>max(<wbr>1, ‖x‖)</code>; at least 0.</td></tr><tr role="row"><td role="cell"><a id="property-maxsteps"></a> <code>max<wbr>Steps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1000</code></td><td role="cell" data-label="Description">The most steps.</td></tr><tr role="row"><td role="cell"><a id="property-damping"></a> <code>damping?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">The share of the way to <code>f(<wbr>x)</code> that a step goes, in (0, 1]: less than 1 calms an iteration that swings.</td></tr><tr role="row"><td role="cell"><a id="property-linear"></a> <code>linear?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./LinearOptions.html"><code>Linear<wbr>Options</code></a></td><td role="cell" data-label="Default value"><code>{ solver: &quot;fgmres&quot; }</code></td><td role="cell" data-label="Description">How systems of the derivative are solved, where the result is differentiated.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/solvers/interfaces/FixedPointOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FixedPointOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FixedPointOptions as default
};
