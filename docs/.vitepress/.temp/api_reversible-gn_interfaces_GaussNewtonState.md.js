import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GaussNewtonState","description":"The state of scaleByGaussNewton: a tree of tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/GaussNewtonState.md","filePath":"api/reversible-gn/interfaces/GaussNewtonState.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/GaussNewtonState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-gaussnewtonstate" tabindex="-1">Interface: GaussNewtonState <a class="header-anchor" href="#interface-gaussnewtonstate" aria-label="Permalink to &quot;Interface: GaussNewtonState&quot;">​</a></h1><p>The state of <a href="./../functions/scaleByGaussNewton.html">scaleByGaussNewton</a>: a tree of tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps taken; int32.</td></tr><tr role="row"><td role="cell"><a id="property-damping"></a> <code>damping</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">The damping of the next step: ten times more after a failure, half as much after a success, never below the option.</td></tr><tr role="row"><td role="cell"><a id="property-health"></a> <code>health</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./GaussNewtonHealth.html"><code>Gauss<wbr>Newton<wbr>Health</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/GaussNewtonState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GaussNewtonState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GaussNewtonState as default
};
