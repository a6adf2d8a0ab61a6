import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RegressionBatch","description":"Inputs and targets of regression tasks: x [tasks, n, inputs], y [tasks, n].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/RegressionBatch.md","filePath":"api/treemaml/interfaces/RegressionBatch.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/RegressionBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-regressionbatch" tabindex="-1">Interface: RegressionBatch <a class="header-anchor" href="#interface-regressionbatch" aria-label="Permalink to &quot;Interface: RegressionBatch&quot;">​</a></h1><p>Inputs and targets of regression tasks: <code>x</code> <code>[tasks, n, inputs]</code>, <code>y</code> <code>[tasks, n]</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-x"></a> <code>x</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-y"></a> <code>y</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/RegressionBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RegressionBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RegressionBatch as default
};
