import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EngineState","description":"Whether an engine can be used in this process, and why not if it cannot.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/interfaces/EngineState.md","filePath":"api/core-tensor/engine/interfaces/EngineState.md"}');
const _sfc_main = { name: "api/core-tensor/engine/interfaces/EngineState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-enginestate" tabindex="-1">Interface: EngineState <a class="header-anchor" href="#interface-enginestate" aria-label="Permalink to &quot;Interface: EngineState&quot;">​</a></h1><p>Whether an engine can be used in this process, and why not if it cannot.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-engine"></a> <code>engine</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;cpu&quot;</code> | <code>&quot;wasm&quot;</code> | <code>&quot;tfjs-node-gpu&quot;</code> | <code>&quot;tfjs-node&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-available"></a> <code>available</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-reason"></a> <code>reason</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">One sentence for a person.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/interfaces/EngineState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EngineState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EngineState as default
};
