import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: ClassBatch","description":"Inputs [tasks, n, …] and whether they are of the task's class, int32 [tasks, n].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/ClassBatch.md","filePath":"api/treemaml/interfaces/ClassBatch.md"}`);
const _sfc_main = { name: "api/treemaml/interfaces/ClassBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-classbatch" tabindex="-1">Interface: ClassBatch <a class="header-anchor" href="#interface-classbatch" aria-label="Permalink to &quot;Interface: ClassBatch&quot;">​</a></h1><p>Inputs <code>[tasks, n, …]</code> and whether they are of the task&#39;s class, int32 <code>[tasks, n]</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-x"></a> <code>x</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr><tr><td><a id="property-y"></a> <code>y</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/ClassBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ClassBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ClassBatch as default
};
