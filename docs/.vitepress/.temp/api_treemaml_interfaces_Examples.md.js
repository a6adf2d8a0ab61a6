import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Examples<B>","description":"The examples of all tasks, one kind: leaves [tasks, n, …].","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/Examples.md","filePath":"api/treemaml/interfaces/Examples.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/Examples.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-examples-b" tabindex="-1">Interface: Examples&lt;B&gt; <a class="header-anchor" href="#interface-examples-b" aria-label="Permalink to &quot;Interface: Examples\\&lt;B\\&gt;&quot;">​</a></h1><p>The examples of all tasks, one kind: leaves <code>[tasks, n, …]</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-batch"></a> <code>batch</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>B</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-mask"></a> <code>mask</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt; | <code>null</code></td><td role="cell" data-label="Description">1 for an example and 0 for padding, <code>[tasks, n]</code>; null where no task is padded.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/Examples.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Examples = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Examples as default
};
