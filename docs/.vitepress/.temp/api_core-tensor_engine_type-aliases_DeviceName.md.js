import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: DeviceName","description":"Where a compiled program runs: cpu, webgpu and cuda by onnxruntime-node, web-wasm and web-webgpu by onnxruntime-web, xla by a Python with JAX.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/type-aliases/DeviceName.md","filePath":"api/core-tensor/engine/type-aliases/DeviceName.md"}');
const _sfc_main = { name: "api/core-tensor/engine/type-aliases/DeviceName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-devicename" tabindex="-1">Type Alias: DeviceName <a class="header-anchor" href="#type-alias-devicename" aria-label="Permalink to &quot;Type Alias: DeviceName&quot;">​</a></h1><blockquote><p><strong>DeviceName</strong> = <em>typeof</em> <a href="./../variables/deviceNames.html"><code>deviceNames</code></a>[<code>number</code>]</p></blockquote><p>Where a compiled program runs: <code>cpu</code>, <code>webgpu</code> and <code>cuda</code> by onnxruntime-node, <code>web-wasm</code> and <code>web-webgpu</code> by onnxruntime-web, <code>xla</code> by a Python with JAX.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/type-aliases/DeviceName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DeviceName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DeviceName as default
};
