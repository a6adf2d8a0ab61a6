import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: NodeOrigin","description":"What PyTorch's exporter (torch.export, the default since 2.9) notes of a node.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/onnx/interfaces/NodeOrigin.md","filePath":"api/core-tensor/onnx/interfaces/NodeOrigin.md"}`);
const _sfc_main = { name: "api/core-tensor/onnx/interfaces/NodeOrigin.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nodeorigin" tabindex="-1">Interface: NodeOrigin <a class="header-anchor" href="#interface-nodeorigin" aria-label="Permalink to &quot;Interface: NodeOrigin&quot;">​</a></h1><p>What PyTorch&#39;s exporter (<code>torch.export</code>, the default since 2.9) notes of a node.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-modules"></a> <code>modules</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Path of the module whose code made it, e.g. <code>encoder.<wbr>layers.<wbr>0.<wbr>linear1</code>, innermost last.</td></tr><tr role="row"><td role="cell"><a id="property-weights"></a> <code>weights</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Parameters among the arguments of that code, with <code>_</code> for each dot: <code>encoder_<wbr>layers_<wbr>0_<wbr>linear1_<wbr>weight</code>.</td></tr><tr role="row"><td role="cell"><a id="property-statistics"></a> <code>statistics</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">The same of buffers, such as running means.</td></tr></tbody></table></div>`);
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
