import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TriangularSolveOptions","description":"Which system a triangle stands for.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/linalg/interfaces/TriangularSolveOptions.md","filePath":"api/core-tensor/linalg/interfaces/TriangularSolveOptions.md"}');
const _sfc_main = { name: "api/core-tensor/linalg/interfaces/TriangularSolveOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-triangularsolveoptions" tabindex="-1">Interface: TriangularSolveOptions <a class="header-anchor" href="#interface-triangularsolveoptions" aria-label="Permalink to &quot;Interface: TriangularSolveOptions&quot;">​</a></h1><p>Which system a triangle stands for.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./TriangularSolve64Options.html"><code>TriangularSolve64Options</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-lower"></a> <code>lower?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>true</code></td><td role="cell" data-label="Description">Whether the lower triangle is meant, or the upper one.</td></tr><tr role="row"><td role="cell"><a id="property-transpose"></a> <code>transpose?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Whether to solve with the transpose of the triangle.</td></tr></tbody></table></div>`);
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
