import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GaussNewtonHealth","description":"How the last step went; scalars.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/GaussNewtonHealth.md","filePath":"api/reversible-gn/interfaces/GaussNewtonHealth.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/GaussNewtonHealth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-gaussnewtonhealth" tabindex="-1">Interface: GaussNewtonHealth <a class="header-anchor" href="#interface-gaussnewtonhealth" aria-label="Permalink to &quot;Interface: GaussNewtonHealth&quot;">​</a></h1><p>How the last step went; scalars.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-rho"></a> <code>rho</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description"><code>|J δ − R| / |R|</code> at its last measurement; NaN before.</td></tr><tr role="row"><td role="cell"><a id="property-norm"></a> <code>norm</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description"><code>|δ|</code>.</td></tr><tr role="row"><td role="cell"><a id="property-roundtrip"></a> <code>round<wbr>Trip</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description"><code>max |x − f⁻¹(<wbr>f(<wbr>x))|</code>.</td></tr><tr role="row"><td role="cell"><a id="property-skipped"></a> <code>skipped</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps that were left out, since a factorisation failed or numbers were not finite; int32.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/GaussNewtonHealth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GaussNewtonHealth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GaussNewtonHealth as default
};
