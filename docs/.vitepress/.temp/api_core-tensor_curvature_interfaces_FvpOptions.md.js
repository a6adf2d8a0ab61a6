import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FvpOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/curvature/interfaces/FvpOptions.md","filePath":"api/core-tensor/curvature/interfaces/FvpOptions.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/interfaces/FvpOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fvpoptions" tabindex="-1">Interface: FvpOptions <a class="header-anchor" href="#interface-fvpoptions" aria-label="Permalink to &quot;Interface: FvpOptions&quot;">​</a></h1><p>Options of <code>fvp</code> and <code>fisherOperator</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-fisher"></a> <code>fisher?</code></td><td><code>readonly</code></td><td><code>&quot;exact&quot;</code> | <code>&quot;sampled&quot;</code> | <code>&quot;empirical&quot;</code></td><td><code>&quot;exact&quot;</code></td><td>Which Fisher matrix: <code>&quot;exact&quot;</code> takes the expectation over the model&#39;s own targets in closed form (it then equals the generalised Gauss-Newton matrix), <code>&quot;sampled&quot;</code> draws one target a row from the model, <code>&quot;empirical&quot;</code> uses the targets of the data.</td></tr><tr><td><a id="property-key"></a> <code>key?</code></td><td><code>readonly</code></td><td><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1D</code></a></td><td><code>undefined</code></td><td>The key of the draw; needed by <code>&quot;sampled&quot;</code> unless <code>targets</code> (already sampled) are given.</td></tr><tr><td><a id="property-targets"></a> <code>targets?</code></td><td><code>readonly</code></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td><code>undefined</code></td><td>The data&#39;s targets for <code>&quot;empirical&quot;</code>, or targets already sampled for <code>&quot;sampled&quot;</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/interfaces/FvpOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FvpOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FvpOptions as default
};
