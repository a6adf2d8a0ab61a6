import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KroneckerPair","description":"Matrices of one layer: a of its inputs (a 1 at their end where it has a bias), g of its outputs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/rivals/interfaces/KroneckerPair.md","filePath":"api/fishleg/rivals/interfaces/KroneckerPair.md"}');
const _sfc_main = { name: "api/fishleg/rivals/interfaces/KroneckerPair.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-kroneckerpair" tabindex="-1">Interface: KroneckerPair <a class="header-anchor" href="#interface-kroneckerpair" aria-label="Permalink to &quot;Interface: KroneckerPair&quot;">​</a></h1><p>Matrices of one layer: <code>a</code> of its inputs (a 1 at their end where it has a bias), <code>g</code> of its outputs.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-a"></a> <code>a</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-g"></a> <code>g</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/interfaces/KroneckerPair.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KroneckerPair = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KroneckerPair as default
};
