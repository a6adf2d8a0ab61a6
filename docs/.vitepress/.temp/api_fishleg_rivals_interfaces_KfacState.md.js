import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KfacState","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/rivals/interfaces/KfacState.md","filePath":"api/fishleg/rivals/interfaces/KfacState.md"}');
const _sfc_main = { name: "api/fishleg/rivals/interfaces/KfacState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-kfacstate" tabindex="-1">Interface: KfacState <a class="header-anchor" href="#interface-kfacstate" aria-label="Permalink to &quot;Interface: KfacState&quot;">​</a></h1><p>The state of <code>scaleByKfac</code>: a tree of tensors, whose layers are found at the first step.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>Steps taken; <code>[]</code>, int32.</td></tr><tr><td><a id="property-averaged"></a> <code>averaged</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>Batches that entered the factors, and inverses that were left out for factors without one; int32.</td></tr><tr><td><a id="property-skipped"></a> <code>skipped</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>-</td></tr><tr><td><a id="property-factors"></a> <code>factors</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./KroneckerPair.html"><code>KroneckerPair</code></a>&gt;&gt;</td><td>Decaying means of the factors, by the path of the kernel, and of the bias after <code>+</code>; then how a kernel is read that is otherwise kept.</td></tr><tr><td><a id="property-inverses"></a> <code>inverses</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./KroneckerPair.html"><code>KroneckerPair</code></a>&gt;&gt;</td><td>Inverses of the damped factors.</td></tr><tr><td><a id="property-curvature"></a> <code>curvature</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>The curvature along the last step on a batch that entered the factors, see <code>maxCurvature</code>; <code>[]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/interfaces/KfacState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KfacState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KfacState as default
};
