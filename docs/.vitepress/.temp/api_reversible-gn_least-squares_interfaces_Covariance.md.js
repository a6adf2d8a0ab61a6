import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Covariance<P>","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/Covariance.md","filePath":"api/reversible-gn/least-squares/interfaces/Covariance.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/Covariance.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-covariance-p" tabindex="-1">Interface: Covariance&lt;P&gt; <a class="header-anchor" href="#interface-covariance-p" aria-label="Permalink to &quot;Interface: Covariance\\&lt;P\\&gt;&quot;">​</a></h1><p>Covariance of params, <code>s² (JᵀJ)⁻¹</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-matrix"></a> <code>matrix</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a></td><td><code>[n, n]</code>, params in the order of <code>names</code>. Params at a bound have zeros; those that are not determined Infinity on the diagonal, NaN beside it.</td></tr><tr><td><a id="property-names"></a> <code>names</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-standarderrors"></a> <code>standardErrors</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Fitted.html"><code>Fitted</code></a>&lt;<code>P</code>&gt;</td><td>Square roots of the diagonal, as a tree like the params.</td></tr><tr><td><a id="property-variance"></a> <code>variance</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>s²</code>: <code>2 cost / (m − rank)</code>, or 1 for absolute weights. NaN where there are no residuals to spare.</td></tr><tr><td><a id="property-degreesoffreedom"></a> <code>degreesOfFreedom</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>m − rank</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/Covariance.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Covariance = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Covariance as default
};
