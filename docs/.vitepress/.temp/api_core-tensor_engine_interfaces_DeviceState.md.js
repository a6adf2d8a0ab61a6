import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DeviceState","description":"Whether compiled programs can run on a device, and why not if they cannot.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/engine/interfaces/DeviceState.md","filePath":"api/core-tensor/engine/interfaces/DeviceState.md"}');
const _sfc_main = { name: "api/core-tensor/engine/interfaces/DeviceState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-devicestate" tabindex="-1">Interface: DeviceState <a class="header-anchor" href="#interface-devicestate" aria-label="Permalink to &quot;Interface: DeviceState&quot;">​</a></h1><p>Whether compiled programs can run on a device, and why not if they cannot.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-device"></a> <code>device</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;cpu&quot;</code> | <code>&quot;webgpu&quot;</code> | <code>&quot;cuda&quot;</code> | <code>&quot;web-wasm&quot;</code> | <code>&quot;web-webgpu&quot;</code> | <code>&quot;xla&quot;</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-available"></a> <code>available</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-reason"></a> <code>reason</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">One sentence for a person; for a device that is not available also what to do about it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/engine/interfaces/DeviceState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DeviceState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DeviceState as default
};
