import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Applied<S, Y>","description":"What Model.apply returns.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/Applied.md","filePath":"api/core-tensor/nn/interfaces/Applied.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/Applied.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-applied-s-y" tabindex="-1">Interface: Applied&lt;S, Y&gt; <a class="header-anchor" href="#interface-applied-s-y" aria-label="Permalink to &quot;Interface: Applied\\&lt;S, Y\\&gt;&quot;">​</a></h1><p>What <a href="./Model.html#apply">Model.apply</a> returns.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-s"></a> <code>S</code></td><td>-</td></tr><tr><td><a id="type-parameter-y"></a> <code>Y</code></td><td><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-output"></a> <code>output</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Y</code></td><td role="cell" data-label="Description">The result, with the batch on its first axis.</td></tr><tr role="row"><td role="cell"><a id="property-state"></a> <code>state</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>S</code></td><td role="cell" data-label="Description">The state after the call: the given one, unless the model changes it in training mode.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/Applied.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Applied = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Applied as default
};
