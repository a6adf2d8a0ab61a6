import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EighOutputs","description":"What eigh returns; owned by the caller.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/EighOutputs.md","filePath":"api/core-tensor/linalg/interfaces/EighOutputs.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/EighOutputs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-eighoutputs" tabindex="-1">Interface: EighOutputs <a class="header-anchor" href="#interface-eighoutputs" aria-label="Permalink to &quot;Interface: EighOutputs&quot;">​</a></h1><p>What <code>eigh</code> returns; owned by the caller.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-values"></a> <code>values</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Eigenvalues, rising, <code>[…, n]</code>.</td></tr><tr role="row"><td role="cell"><a id="property-vectors"></a> <code>vectors</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">Unit eigenvectors as columns, <code>[…, n, n]</code>; the entry of largest magnitude of each is positive.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/EighOutputs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EighOutputs = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EighOutputs as default
};
