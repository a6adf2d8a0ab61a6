import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: NielsenState","description":"Nielsen's damping in a program; scalars.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/NielsenState.md","filePath":"api/reversible-gn/least-squares/interfaces/NielsenState.md"}`);
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/NielsenState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nielsenstate" tabindex="-1">Interface: NielsenState <a class="header-anchor" href="#interface-nielsenstate" aria-label="Permalink to &quot;Interface: NielsenState&quot;">​</a></h1><p>Nielsen&#39;s damping in a program; scalars.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./GaussNewtonOptimizerState.html"><code>GaussNewtonOptimizerState</code></a></li><li><a href="./../../interfaces/LevenbergMarquardtState.html"><code>LevenbergMarquardtState</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-damping"></a> <code>damping</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-growth"></a> <code>growth</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">What the damping is multiplied by after the next step that fails; doubles with each failure in a row.</td></tr><tr role="row"><td role="cell"><a id="property-gain"></a> <code>gain</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">What the loss fell by, over what the quadratic said.</td></tr><tr role="row"><td role="cell"><a id="property-rejected"></a> <code>rejected</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td role="cell" data-label="Description">Steps left out since the loss would have grown.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/NielsenState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NielsenState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NielsenState as default
};
