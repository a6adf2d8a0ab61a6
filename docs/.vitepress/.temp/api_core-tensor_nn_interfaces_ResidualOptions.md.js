import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ResidualOptions<C>","description":"Options of residual.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/ResidualOptions.md","filePath":"api/core-tensor/nn/interfaces/ResidualOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/ResidualOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-residualoptions-c" tabindex="-1">Interface: ResidualOptions&lt;C&gt; <a class="header-anchor" href="#interface-residualoptions-c" aria-label="Permalink to &quot;Interface: ResidualOptions\\&lt;C\\&gt;&quot;">​</a></h1><p>Options of <a href="./../functions/residual.html">residual</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-c"></a> <code>C</code> <em>extends</em> <a href="./../type-aliases/SequentialLayer.html"><code>Sequential<wbr>Layer</code></a></td><td><code>&quot;identity&quot;</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-shortcut"></a> <code>shortcut?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Activation.html"><code>Activation</code></a> | <code>C</code></td><td role="cell" data-label="Default value"><code>&quot;identity&quot;</code></td><td role="cell" data-label="Description">What x goes through beside the body, where the shape changes.</td></tr><tr role="row"><td role="cell"><a id="property-activation"></a> <code>activation?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ActivationName.html"><code>Activation<wbr>Name</code></a> | <a href="./../type-aliases/Activation.html"><code>Activation</code></a></td><td role="cell" data-label="Default value"><code>&quot;identity&quot;</code></td><td role="cell" data-label="Description">Applied to the sum.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/ResidualOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResidualOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResidualOptions as default
};
