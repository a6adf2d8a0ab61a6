import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: scaleByFishlegDefaults","description":"The defaults of ScaleByFishlegOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/variables/scaleByFishlegDefaults.md","filePath":"api/fishleg/variables/scaleByFishlegDefaults.md"}');
const _sfc_main = { name: "api/fishleg/variables/scaleByFishlegDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-scalebyfishlegdefaults" tabindex="-1">Variable: scaleByFishlegDefaults <a class="header-anchor" href="#variable-scalebyfishlegdefaults" aria-label="Permalink to &quot;Variable: scaleByFishlegDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>scaleByFishlegDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/ScaleByFishlegOptions.html">ScaleByFishlegOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Name</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-damping"></a> <code>damping</code></td><td role="cell" data-label="Type"><a href="./../rivals/type-aliases/Damping.html"><code>Damping</code></a></td></tr><tr role="row"><td role="cell"><a id="property-maxdecrease"></a> <code>max<wbr>Decrease</code></td><td role="cell" data-label="Type"><a href="./../rivals/type-aliases/MaxDecrease.html"><code>Max<wbr>Decrease</code></a></td></tr><tr role="row"><td role="cell"><a id="property-maxcurvature"></a> <code>max<wbr>Curvature</code></td><td role="cell" data-label="Type"><code>number</code></td></tr><tr role="row"><td role="cell"><a id="property-inverse"></a> <code>inverse</code></td><td role="cell" data-label="Type"><code>Required</code>&lt;<a href="./../interfaces/InverseOptions.html"><code>Inverse<wbr>Options</code></a>&gt;</td></tr><tr role="row"><td role="cell"><a id="property-aux"></a> <code>aux</code></td><td role="cell" data-label="Type"><code>Required</code>&lt;<code>Omit</code>&lt;<a href="./../surgeon/interfaces/AuxOptions.html"><code>Aux<wbr>Options</code></a>, <code>&quot;refresh<wbr>Every&quot;</code>&gt;&gt; &amp; <code>Pick</code>&lt;<a href="./../surgeon/interfaces/AuxOptions.html"><code>Aux<wbr>Options</code></a>, <code>&quot;refresh<wbr>Every&quot;</code>&gt;</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/variables/scaleByFishlegDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const scaleByFishlegDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  scaleByFishlegDefaults as default
};
