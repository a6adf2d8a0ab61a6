import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WithAux<A>","description":"A scalar result with anything else that a function wants to hand out beside it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/interfaces/WithAux.md","filePath":"api/core-tensor/transforms/interfaces/WithAux.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/interfaces/WithAux.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-withaux-a" tabindex="-1">Interface: WithAux&lt;A&gt; <a class="header-anchor" href="#interface-withaux-a" aria-label="Permalink to &quot;Interface: WithAux\\&lt;A\\&gt;&quot;">​</a></h1><p>A scalar result with anything else that a function wants to hand out beside it.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-value"></a> <code>value</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-aux"></a> <code>aux</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>A</code></td><td role="cell" data-label="Description">A tree of tensors; not differentiated.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/interfaces/WithAux.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WithAux = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WithAux as default
};
