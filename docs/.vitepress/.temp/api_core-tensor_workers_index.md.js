import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/workers","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/workers/index.md","filePath":"api/core-tensor/workers/index.md"}');
const _sfc_main = { name: "api/core-tensor/workers/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-workers" tabindex="-1">core-tensor/workers <a class="header-anchor" href="#core-tensor-workers" aria-label="Permalink to &quot;core-tensor/workers&quot;">​</a></h1><p>One function on several worker threads, each with a part of the batch. Node only.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/PmapWorkersOptions.html">PmapWorkersOptions</a></li><li><a href="./interfaces/ParallelFunction.html">ParallelFunction</a></li><li><a href="./interfaces/WorkerPort.html">WorkerPort</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/LeafReduction.html">LeafReduction</a></li><li><a href="./type-aliases/Reduction.html">Reduction</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/pmapWorkers.html">pmapWorkers</a></li><li><a href="./functions/serveCompiled.html">serveCompiled</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/workers/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
