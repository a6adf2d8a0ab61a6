import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Variables<P, S>","description":"What Model.init returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/Variables.md","filePath":"api/core-tensor/nn/interfaces/Variables.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/Variables.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-variables-p-s" tabindex="-1">Interface: Variables&lt;P, S&gt; <a class="header-anchor" href="#interface-variables-p-s" aria-label="Permalink to &quot;Interface: Variables\\&lt;P, S\\&gt;&quot;">​</a></h1><p>What <a href="./Model.html#init">Model.init</a> returns.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./Lifted.html"><code>Lifted</code></a></li><li><a href="./../../onnx/interfaces/ImportedOnnx.html"><code>ImportedOnnx</code></a></li><li><a href="./../../../fishleg/structure/interfaces/SmallerModel.html"><code>SmallerModel</code></a></li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-params"></a> <code>params</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>P</code></td><td role="cell" data-label="Description">What training changes: a tree of float32 tensors.</td></tr><tr role="row"><td role="cell"><a id="property-state"></a> <code>state</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>S</code></td><td role="cell" data-label="Description">What a call may change without a gradient, such as running statistics; <code>{}</code> where there is none.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/Variables.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Variables = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Variables as default
};
