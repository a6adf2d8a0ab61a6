import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MlpParams<B>","description":"Parameters of a stack of dense layers, in the order they are applied: layers.0.kernel, …","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/MlpParams.md","filePath":"api/core-tensor/nn/interfaces/MlpParams.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/MlpParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-mlpparams-b" tabindex="-1">Interface: MlpParams&lt;B&gt; <a class="header-anchor" href="#interface-mlpparams-b" aria-label="Permalink to &quot;Interface: MlpParams\\&lt;B\\&gt;&quot;">​</a></h1><p>Parameters of a stack of dense layers, in the order they are applied: <code>layers.0.kernel</code>, …</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code> <em>extends</em> <code>boolean</code></td><td><code>true</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-layers"></a> <code>layers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../type-aliases/DenseParams.html"><code>Dense<wbr>Params</code></a>&lt;<code>B</code>&gt;[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/MlpParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MlpParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MlpParams as default
};
