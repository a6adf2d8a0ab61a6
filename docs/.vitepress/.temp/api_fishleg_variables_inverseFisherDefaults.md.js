import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: inverseFisherDefaults","description":"The defaults of InverseFisherOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/variables/inverseFisherDefaults.md","filePath":"api/fishleg/variables/inverseFisherDefaults.md"}');
const _sfc_main = { name: "api/fishleg/variables/inverseFisherDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-inversefisherdefaults" tabindex="-1">Variable: inverseFisherDefaults <a class="header-anchor" href="#variable-inversefisherdefaults" aria-label="Permalink to &quot;Variable: inverseFisherDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>inverseFisherDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/InverseFisherOptions.html">InverseFisherOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Name</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-damping"></a> <code>damping</code></td><td role="cell" data-label="Type"><a href="./../rivals/type-aliases/Damping.html"><code>Damping</code></a></td></tr><tr role="row"><td role="cell"><a id="property-start"></a> <code>start</code></td><td role="cell" data-label="Type"><code>&quot;trace&quot;</code></td></tr><tr role="row"><td role="cell"><a id="property-probes"></a> <code>probes</code></td><td role="cell" data-label="Type"><code>number</code></td></tr><tr role="row"><td role="cell"><a id="property-choose"></a> <code>choose</code></td><td role="cell" data-label="Type"><a href="./../surgeon/type-aliases/ChooseBlock.html"><code>Choose<wbr>Block</code></a> | <code>undefined</code></td></tr><tr role="row"><td role="cell"><a id="property-axes"></a> <code>axes</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../core-tensor/curvature/interfaces/KernelAxes.html"><code>Kernel<wbr>Axes</code></a>&gt;&gt; | <code>undefined</code></td></tr><tr role="row"><td role="cell"><a id="property-aux"></a> <code>aux</code></td><td role="cell" data-label="Type"><code>Required</code>&lt;<a href="./../surgeon/type-aliases/InverseFisherAuxOptions.html"><code>Inverse<wbr>Fisher<wbr>Aux<wbr>Options</code></a>&gt;</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/variables/inverseFisherDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const inverseFisherDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  inverseFisherDefaults as default
};
