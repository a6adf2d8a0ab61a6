import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ToStableHloOptions","description":"Options of toStableHlo.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/xla/interfaces/ToStableHloOptions.md","filePath":"api/core-tensor/xla/interfaces/ToStableHloOptions.md"}');
const _sfc_main = { name: "api/core-tensor/xla/interfaces/ToStableHloOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tostablehlooptions" tabindex="-1">Interface: ToStableHloOptions <a class="header-anchor" href="#interface-tostablehlooptions" aria-label="Permalink to &quot;Interface: ToStableHloOptions&quot;">​</a></h1><p>Options of <a href="./../functions/toStableHlo.html">toStableHlo</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-precision"></a> <code>precision?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../graph/type-aliases/HloPrecision.html"><code>Hlo<wbr>Precision</code></a></td><td role="cell" data-label="Default value"><code>&quot;highest&quot;</code></td><td role="cell" data-label="Description">How exactly products and convolutions of float32 are computed: <code>&quot;highest&quot;</code> keeps float32 as it is, <code>&quot;high&quot;</code> and <code>&quot;default&quot;</code> let a device round their factors first, to TF32 on GPUs of NVIDIA, to bfloat16 on TPUs. Processors compute in float32 whatever is said here.</td></tr><tr role="row"><td role="cell"><a id="property-donate"></a> <code>donate?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Default value"><code>[]</code></td><td role="cell" data-label="Description">Positions of arguments, counted from 0, whose memory the results may take: params and state of a step. Each of their leaves is marked with the first result of its type (<code>tf.<wbr>aliasing_<wbr>output</code>); what runs the module may refuse them afterwards.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/xla/interfaces/ToStableHloOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ToStableHloOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ToStableHloOptions as default
};
