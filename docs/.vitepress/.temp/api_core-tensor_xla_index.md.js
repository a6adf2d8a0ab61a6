import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/xla","description":"Programs for XLA: on processors, GPUs and TPUs, from one to many.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/xla/index.md","filePath":"api/core-tensor/xla/index.md"}');
const _sfc_main = { name: "api/core-tensor/xla/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-xla" tabindex="-1">core-tensor/xla <a class="header-anchor" href="#core-tensor-xla" aria-label="Permalink to &quot;core-tensor/xla&quot;">​</a></h1><p>Programs for XLA: on processors, GPUs and TPUs, from one to many.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ToStableHloOptions.html">ToStableHloOptions</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/toStableHlo.html">toStableHlo</a></li><li><a href="./functions/encodeXla.html">encodeXla</a></li><li><a href="./functions/saveXla.html">saveXla</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="errorcode" tabindex="-1">ErrorCode <a class="header-anchor" href="#errorcode" aria-label="Permalink to &quot;ErrorCode&quot;">​</a></h3><p>Re-exports <a href="./../onnx/type-aliases/ErrorCode.html">ErrorCode</a></p><hr><h3 id="legendreerror" tabindex="-1">LegendreError <a class="header-anchor" href="#legendreerror" aria-label="Permalink to &quot;LegendreError&quot;">​</a></h3><p>Re-exports <a href="./../onnx/interfaces/LegendreError.html">LegendreError</a></p><hr><h3 id="program" tabindex="-1">Program <a class="header-anchor" href="#program" aria-label="Permalink to &quot;Program&quot;">​</a></h3><p>Re-exports <a href="./../graph/interfaces/Program.html">Program</a></p><hr><h3 id="hloprecision" tabindex="-1">HloPrecision <a class="header-anchor" href="#hloprecision" aria-label="Permalink to &quot;HloPrecision&quot;">​</a></h3><p>Re-exports <a href="./../graph/type-aliases/HloPrecision.html">HloPrecision</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/xla/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
