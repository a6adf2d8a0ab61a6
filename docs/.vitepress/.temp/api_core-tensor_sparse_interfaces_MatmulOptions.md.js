import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MatmulOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/sparse/interfaces/MatmulOptions.md","filePath":"api/core-tensor/sparse/interfaces/MatmulOptions.md"}');
const _sfc_main = { name: "api/core-tensor/sparse/interfaces/MatmulOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-matmuloptions" tabindex="-1">Interface: MatmulOptions <a class="header-anchor" href="#interface-matmuloptions" aria-label="Permalink to &quot;Interface: MatmulOptions&quot;">​</a></h1><p>Options of <a href="./../functions/matmul.html">matmul</a> and <a href="./../functions/transposeMatmul.html">transposeMatmul</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th></tr></thead><tbody><tr><td><a id="property-reduce"></a> <code>reduce?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Reduce.html"><code>Reduce</code></a></td><td><code>&quot;sum&quot;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/sparse/interfaces/MatmulOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MatmulOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MatmulOptions as default
};
