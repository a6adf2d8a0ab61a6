import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FftOptions","description":"Options of fft and its kin.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/interfaces/FftOptions.md","filePath":"api/core-tensor/ops/interfaces/FftOptions.md"}');
const _sfc_main = { name: "api/core-tensor/ops/interfaces/FftOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fftoptions" tabindex="-1">Interface: FftOptions <a class="header-anchor" href="#interface-fftoptions" aria-label="Permalink to &quot;Interface: FftOptions&quot;">​</a></h1><p>Options of <code>fft</code> and its kin.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-axis"></a> <code>axis?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>-1</code></td><td role="cell" data-label="Description">The axis along which it is transformed; negative ones count from the last.</td></tr><tr role="row"><td role="cell"><a id="property-n"></a> <code>n?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value">its own; for <code>irfft</code> <code>2 (<wbr>m − 1)</code></td><td role="cell" data-label="Description">The length of the signal, at least 1: longer ones are cut off, shorter ones end with zeros.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/interfaces/FftOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FftOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FftOptions as default
};
