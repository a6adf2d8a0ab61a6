import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/events","description":"Event files: numbers of a run as TensorBoard reads them.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/events/index.md","filePath":"api/core-tensor/events/index.md"}');
const _sfc_main = { name: "api/core-tensor/events/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-events" tabindex="-1">core-tensor/events <a class="header-anchor" href="#core-tensor-events" aria-label="Permalink to &quot;core-tensor/events&quot;">​</a></h1><p>Event files: numbers of a run as TensorBoard reads them. Node only.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/EventWriter.html">EventWriter</a></li><li><a href="./interfaces/OpenEventsOptions.html">OpenEventsOptions</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/openEvents.html">openEvents</a></li><li><a href="./functions/eventReporter.html">eventReporter</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="reporter" tabindex="-1">Reporter <a class="header-anchor" href="#reporter" aria-label="Permalink to &quot;Reporter&quot;">​</a></h3><p>Re-exports <a href="./../train/interfaces/Reporter.html">Reporter</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/events/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
