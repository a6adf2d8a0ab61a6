import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RecalibrateOptions<B, X>","description":"Options of recalibrate and recalibration.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/RecalibrateOptions.md","filePath":"api/core-tensor/nn/interfaces/RecalibrateOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/RecalibrateOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-recalibrateoptions-b-x" tabindex="-1">Interface: RecalibrateOptions&lt;B, X&gt; <a class="header-anchor" href="#interface-recalibrateoptions-b-x" aria-label="Permalink to &quot;Interface: RecalibrateOptions\\&lt;B, X\\&gt;&quot;">​</a></h1><p>Options of <a href="./../functions/recalibrate.html">recalibrate</a> and <a href="./../functions/recalibration.html">recalibration</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-b"></a> <code>B</code></td></tr><tr><td><a id="type-parameter-x"></a> <code>X</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-input"></a> <code>input?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>batch</code>) =&gt; <code>X</code></td><td role="cell" data-label="Default value"><code>(<wbr>batch) =<wbr>&gt; batch.<wbr>x</code></td><td role="cell" data-label="Description">What of a batch the model is applied to.</td></tr><tr role="row"><td role="cell"><a id="property-key"></a> <code>key?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">What random layers draw from; left alive.</td></tr><tr role="row"><td role="cell"><a id="property-compile"></a> <code>compile?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/CompileOption.html"><code>Compile<wbr>Option</code></a></td><td role="cell" data-label="Default value"><code>false</code></td><td role="cell" data-label="Description">Compile the pass over a batch. Worth it from some ten batches on, and with <a href="./../functions/recalibration.html">recalibration</a>.</td></tr></tbody></table></div>`);
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
