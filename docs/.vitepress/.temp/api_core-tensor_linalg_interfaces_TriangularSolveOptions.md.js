import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TriangularSolveOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/TriangularSolveOptions.md","filePath":"api/core-tensor/linalg/interfaces/TriangularSolveOptions.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/TriangularSolveOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-triangularsolveoptions" tabindex="-1">Interface: TriangularSolveOptions <a class="header-anchor" href="#interface-triangularsolveoptions" aria-label="Permalink to &quot;Interface: TriangularSolveOptions&quot;">​</a></h1><p>Options of <a href="./../functions/triangularSolve64.html">triangularSolve64</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-lower"></a> <code>lower?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>true</code></td><td>Whether the lower triangle is meant, or the upper one.</td></tr><tr><td><a id="property-transpose"></a> <code>transpose?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>false</code></td><td>Whether to solve with the transpose of the triangle.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/linalg/interfaces/TriangularSolveOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TriangularSolveOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TriangularSolveOptions as default
};
