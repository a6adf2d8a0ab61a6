import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Raveled<T>","description":"A tree as one vector, and the way back.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/tree/interfaces/Raveled.md","filePath":"api/core-tensor/tree/interfaces/Raveled.md"}');
const _sfc_main = { name: "api/core-tensor/tree/interfaces/Raveled.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-raveled-t" tabindex="-1">Interface: Raveled&lt;T&gt; <a class="header-anchor" href="#interface-raveled-t" aria-label="Permalink to &quot;Interface: Raveled\\&lt;T\\&gt;&quot;">​</a></h1><p>A tree as one vector, and the way back.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-t"></a> <code>T</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-vector"></a> <code>vector</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description">All elements, leaf by leaf in leaf order, each row-major; shape <code>[p]</code>, owned by the caller.</td></tr><tr role="row"><td role="cell"><a id="property-unravel"></a> <code>unravel</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>vector</code>) =&gt; <code>T</code></td><td role="cell" data-label="Description">The tree of the same structure and shapes with the elements of a vector of shape <code>[p]</code>; owned by the caller. Throws <code>shape</code> for any other shape. Holds shapes only, no tensors.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/tree/interfaces/Raveled.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Raveled = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Raveled as default
};
