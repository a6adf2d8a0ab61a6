import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RegressionArrays","description":"One side of generated tasks, on the host in float64, row-major as in RegressionBatch.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/RegressionArrays.md","filePath":"api/treemaml/interfaces/RegressionArrays.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/RegressionArrays.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-regressionarrays" tabindex="-1">Interface: RegressionArrays <a class="header-anchor" href="#interface-regressionarrays" aria-label="Permalink to &quot;Interface: RegressionArrays&quot;">​</a></h1><p>One side of generated tasks, on the host in float64, row-major as in <a href="./RegressionBatch.html">RegressionBatch</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-x"></a> <code>x</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-y"></a> <code>y</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-n"></a> <code>n</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Examples a task.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/RegressionArrays.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RegressionArrays = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RegressionArrays as default
};
