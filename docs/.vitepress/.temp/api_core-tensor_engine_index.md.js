import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/engine","description":"The choice of the tfjs backend for eager tensors.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/index.md","filePath":"api/core-tensor/engine/index.md"}');
const _sfc_main = { name: "api/core-tensor/engine/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-engine" tabindex="-1">core-tensor/engine <a class="header-anchor" href="#core-tensor-engine" aria-label="Permalink to &quot;core-tensor/engine&quot;">​</a></h1><p>The choice of the tfjs backend for eager tensors.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/EngineState.html">EngineState</a></li><li><a href="./interfaces/DescribeEngineOptions.html">DescribeEngineOptions</a></li><li><a href="./interfaces/EngineDescription.html">EngineDescription</a></li><li><a href="./interfaces/DeviceState.html">DeviceState</a></li><li><a href="./interfaces/UseEngineOptions.html">UseEngineOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/EngineName.html">EngineName</a></li><li><a href="./type-aliases/DeviceName.html">DeviceName</a></li><li><a href="./type-aliases/DeviceChoice.html">DeviceChoice</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/engineNames.html">engineNames</a></li><li><a href="./variables/deviceNames.html">deviceNames</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/describeEngine.html">describeEngine</a></li><li><a href="./functions/describeDevices.html">describeDevices</a></li><li><a href="./functions/useEngine.html">useEngine</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
