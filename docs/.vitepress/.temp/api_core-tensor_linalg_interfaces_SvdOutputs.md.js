import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SvdOutputs","description":"What svd returns, k = min(m, n); owned by the caller.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/SvdOutputs.md","filePath":"api/core-tensor/linalg/interfaces/SvdOutputs.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/SvdOutputs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-svdoutputs" tabindex="-1">Interface: SvdOutputs <a class="header-anchor" href="#interface-svdoutputs" aria-label="Permalink to &quot;Interface: SvdOutputs&quot;">​</a></h1><p>What <a href="./../functions/svd.html">svd</a> returns, <code>k = min(m, n)</code>; owned by the caller.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-u"></a> <code>u</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Left singular vectors as orthonormal columns, <code>[…, m, k]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-s"></a> <code>s</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Singular values, falling, <code>[…, k]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-v"></a> <code>v</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Right singular vectors as orthonormal columns, <code>[…, n, k]</code>; the entry of largest magnitude of each is positive.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/SvdOutputs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SvdOutputs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SvdOutputs as default
};
