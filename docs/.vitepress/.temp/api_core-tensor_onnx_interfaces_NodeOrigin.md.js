import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NodeOrigin","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/NodeOrigin.md","filePath":"api/core-tensor/onnx/interfaces/NodeOrigin.md"}');
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/NodeOrigin.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nodeorigin" tabindex="-1">Interface: NodeOrigin <a class="header-anchor" href="#interface-nodeorigin" aria-label="Permalink to &quot;Interface: NodeOrigin&quot;">​</a></h1><p>What PyTorch&#39;s exporter (<code>torch.export</code>, the default since 2.9) notes of a node.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-modules"></a> <code>modules</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Path of the module whose code made it, e.g. <code>encoder.layers.0.linear1</code>, innermost last.</td></tr><tr><td><a id="property-weights"></a> <code>weights</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Parameters among the arguments of that code, with <code>_</code> for each dot: <code>encoder_layers_0_linear1_weight</code>.</td></tr><tr><td><a id="property-statistics"></a> <code>statistics</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>The same of buffers, such as running means.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/onnx/interfaces/NodeOrigin.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NodeOrigin = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NodeOrigin as default
};
