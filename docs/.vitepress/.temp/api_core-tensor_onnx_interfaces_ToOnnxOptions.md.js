import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ToOnnxOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/ToOnnxOptions.md","filePath":"api/core-tensor/onnx/interfaces/ToOnnxOptions.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/ToOnnxOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-toonnxoptions" tabindex="-1">Interface: ToOnnxOptions <a class="header-anchor" href="#interface-toonnxoptions" aria-label="Permalink to &quot;Interface: ToOnnxOptions&quot;">​</a></h1><p>Options of <a href="./../functions/toOnnx.html">toOnnx</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-weights"></a> <code>weights?</code></td><td><code>readonly</code></td><td>readonly <code>unknown</code>[]</td><td><code>[]</code></td><td>Values for the first arguments of the program, one tree each: they become initializers under the names of their leaves (<code>conv1.weight</code>) instead of inputs, as weights are in other tools&#39; files.</td></tr><tr><td><a id="property-inputs"></a> <code>inputs?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td><code>the paths of the leaves in the argument list</code></td><td>Names of the inputs that are left, in leaf order.</td></tr><tr><td><a id="property-outputs"></a> <code>outputs?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td><code>result</code>, or <code>result.</code> and the path of the leaf</td><td>Names of the outputs, in leaf order.</td></tr><tr><td><a id="property-anybatch"></a> <code>anyBatch?</code></td><td><code>readonly</code></td><td><a href="./../../graph/interfaces/Program.html"><code>Program</code></a></td><td><code>undefined</code>, the batch of the program alone</td><td>The same function traced with another batch: the file then takes any. Where the two programs differ in more than the batch of inputs, outputs and reshapes, as for a mean over the batch, nothing is written.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/interfaces/ToOnnxOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ToOnnxOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ToOnnxOptions as default
};
