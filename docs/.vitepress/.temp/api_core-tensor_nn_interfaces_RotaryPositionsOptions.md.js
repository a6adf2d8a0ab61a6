import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RotaryPositionsOptions","description":"Options of rotaryPositions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/RotaryPositionsOptions.md","filePath":"api/core-tensor/nn/interfaces/RotaryPositionsOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/RotaryPositionsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rotarypositionsoptions" tabindex="-1">Interface: RotaryPositionsOptions <a class="header-anchor" href="#interface-rotarypositionsoptions" aria-label="Permalink to &quot;Interface: RotaryPositionsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/rotaryPositions.html">rotaryPositions</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-base"></a> <code>base?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>10000</code></td><td role="cell" data-label="Description">The longest wavelength is 2π times nearly this.</td></tr><tr role="row"><td role="cell"><a id="property-start"></a> <code>start?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code> | <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">The place of the first element, for a sequence that goes on: a whole number or an int32 scalar.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/RotaryPositionsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RotaryPositionsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RotaryPositionsOptions as default
};
