import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Complex","description":"Complex numbers as two arrays of one shape.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/interfaces/Complex.md","filePath":"api/core-tensor/ops/interfaces/Complex.md"}');
const _sfc_main = { name: "api/core-tensor/ops/interfaces/Complex.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-complex" tabindex="-1">Interface: Complex <a class="header-anchor" href="#interface-complex" aria-label="Permalink to &quot;Interface: Complex&quot;">​</a></h1><p>Complex numbers as two arrays of one shape.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-re"></a> <code>re</code></td><td><code>readonly</code></td><td><a href="./../classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-im"></a> <code>im</code></td><td><code>readonly</code></td><td><a href="./../classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/interfaces/Complex.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Complex = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Complex as default
};
