import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AuxHealth","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/interfaces/AuxHealth.md","filePath":"api/fishleg/interfaces/AuxHealth.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/AuxHealth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-auxhealth" tabindex="-1">Interface: AuxHealth <a class="header-anchor" href="#interface-auxhealth" aria-label="Permalink to &quot;Interface: AuxHealth&quot;">​</a></h1><p>How good the learned inverse is, measured at the last auxiliary update for its vector <code>u</code>, before the update. All are scalars, mean values over the vectors of one update.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-ratio"></a> <code>ratio</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td><code>⟨v, (F + damping) v⟩ / ⟨u, v⟩</code> with <code>v = Q u</code>; tends to 1. Its inverse is the best step along <code>v</code>; above 2 <code>Q = 0</code> would do better.</td></tr><tr><td><a id="property-rel"></a> <code>rel</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td><code>|d| / (|u| + |d + u|)</code>, <code>d = (F + damping) v − u</code>; from 1 (far off) to 0 (exact).</td></tr><tr><td><a id="property-excess"></a> <code>excess</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td><code>⟨d, Q d⟩ / ⟨u, Q u⟩</code>, an estimate of how far the auxiliary loss is above its minimum relative to that minimum; tends to 0.</td></tr><tr><td><a id="property-loss"></a> <code>loss</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>The auxiliary loss per squared length of <code>u</code>, in params squared over the loss; below 0.</td></tr><tr><td><a id="property-updates"></a> <code>updates</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>Auxiliary updates that were applied; int32.</td></tr><tr><td><a id="property-skipped"></a> <code>skipped</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>Auxiliary updates that were left out for non-finite numbers or negative curvature; int32.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/AuxHealth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AuxHealth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AuxHealth as default
};
