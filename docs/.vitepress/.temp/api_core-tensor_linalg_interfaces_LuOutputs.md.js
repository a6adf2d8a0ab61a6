import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LuOutputs","description":"What lu returns; owned by the caller.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/LuOutputs.md","filePath":"api/core-tensor/linalg/interfaces/LuOutputs.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/LuOutputs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-luoutputs" tabindex="-1">Interface: LuOutputs <a class="header-anchor" href="#interface-luoutputs" aria-label="Permalink to &quot;Interface: LuOutputs&quot;">​</a></h1><p>What <a href="./../functions/lu.html">lu</a> returns; owned by the caller.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-lower"></a> <code>lower</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description"><code>L</code>, <code>[…, n, n]</code>, with ones on the diagonal; NaN where the matrix is not finite.</td></tr><tr role="row"><td role="cell"><a id="property-upper"></a> <code>upper</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description"><code>U</code>, <code>[…, n, n]</code>; a zero on the diagonal where the matrix is singular.</td></tr><tr role="row"><td role="cell"><a id="property-permutation"></a> <code>permutation</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">int32, <code>[…, n]</code>: row <code>i</code> of <code>L U</code> is row <code>permutation[i]</code> of the matrix.</td></tr><tr role="row"><td role="cell"><a id="property-info"></a> <code>info</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">int32, the batch&#39;s shape: 0 for success, else 1 + the number of the first column whose pivot is zero or not finite.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/LuOutputs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LuOutputs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LuOutputs as default
};
