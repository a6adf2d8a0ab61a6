import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RecalibrateOptions<B, X>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/RecalibrateOptions.md","filePath":"api/core-tensor/nn/interfaces/RecalibrateOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/RecalibrateOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-recalibrateoptions-b-x" tabindex="-1">Interface: RecalibrateOptions&lt;B, X&gt; <a class="header-anchor" href="#interface-recalibrateoptions-b-x" aria-label="Permalink to &quot;Interface: RecalibrateOptions\\&lt;B, X\\&gt;&quot;">​</a></h1><p>Options of <a href="./../functions/recalibrate.html">recalibrate</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr><tr><td><a id="type-parameter-x"></a> <code>X</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-input"></a> <code>input?</code></td><td><code>readonly</code></td><td>(<code>batch</code>) =&gt; <code>X</code></td><td><code>(batch) =&gt; batch.x</code></td><td>What of a batch the model is applied to.</td></tr><tr><td><a id="property-key"></a> <code>key?</code></td><td><code>readonly</code></td><td><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1D</code></a></td><td><code>undefined</code></td><td>What random layers draw from; left alive.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/RecalibrateOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RecalibrateOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RecalibrateOptions as default
};
