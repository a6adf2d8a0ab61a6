import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: UseEngineOptions","description":"Options of useEngine.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/interfaces/UseEngineOptions.md","filePath":"api/core-tensor/engine/interfaces/UseEngineOptions.md"}');
const _sfc_main = { name: "api/core-tensor/engine/interfaces/UseEngineOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-useengineoptions" tabindex="-1">Interface: UseEngineOptions <a class="header-anchor" href="#interface-useengineoptions" aria-label="Permalink to &quot;Interface: UseEngineOptions&quot;">​</a></h1><p>Options of <a href="./../functions/useEngine.html">useEngine</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-engine"></a> <code>engine?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;cpu&quot;</code> | <code>&quot;wasm&quot;</code> | <code>&quot;auto&quot;</code> | <code>&quot;tfjs-node-gpu&quot;</code> | <code>&quot;tfjs-node&quot;</code></td><td role="cell" data-label="Default value"><code>&quot;auto&quot;</code></td><td role="cell" data-label="Description">The engine to use; <code>&quot;auto&quot;</code> takes the first that starts of tfjs-node-gpu, tfjs-node, wasm, cpu.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/interfaces/UseEngineOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const UseEngineOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  UseEngineOptions as default
};
