import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CholeskyOptions","description":"Options of cholesky64.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/CholeskyOptions.md","filePath":"api/core-tensor/linalg/interfaces/CholeskyOptions.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/CholeskyOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-choleskyoptions" tabindex="-1">Interface: CholeskyOptions <a class="header-anchor" href="#interface-choleskyoptions" aria-label="Permalink to &quot;Interface: CholeskyOptions&quot;">​</a></h1><p>Options of <a href="./../functions/cholesky64.html">cholesky64</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-condition"></a> <code>condition?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>true</code></td><td role="cell" data-label="Description">Whether to estimate the condition. That takes a few solves, a third of the time for some hundreds of rows; without it the status is never &quot;ill-conditioned&quot;. Leave it out where the matrix is known to be far from a singular one, as with <code>λ</code> on its diagonal.</td></tr><tr role="row"><td role="cell"><a id="property-symmetrise"></a> <code>symmetrise?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>true</code></td><td role="cell" data-label="Description">Whether to factorise <code>(<wbr>A + Aᵀ)/<wbr>2</code>; with <code>false</code> the numbers right of the diagonal, which have to be finite, do not count: for a symmetric matrix of which only the lower triangle was made.</td></tr><tr role="row"><td role="cell"><a id="property-products"></a> <code>products?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;float32&quot;</code> | <code>&quot;float64&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;float64&quot;</code></td><td role="cell" data-label="Description">The digits in which products of entries of <code>L</code> are added up. <code>&quot;float32&quot;</code> takes half of the time for some hundreds of rows, and <code>L Lᵀ</code> has seven digits then, each entry beside the roots of its two diagonal ones: for a matrix that has no more.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/CholeskyOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CholeskyOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CholeskyOptions as default
};
