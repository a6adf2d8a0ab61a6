import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RevConvOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/interfaces/RevConvOptions.md","filePath":"api/reversible-gn/interfaces/RevConvOptions.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/RevConvOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-revconvoptions" tabindex="-1">Interface: RevConvOptions <a class="header-anchor" href="#interface-revconvoptions" aria-label="Permalink to &quot;Interface: RevConvOptions&quot;">​</a></h1><p>Options of <a href="./../functions/revConv.html">revConv</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-stages"></a> <code>stages?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td><code>[2, 2]</code></td><td>Couplings of each stage; between stages each <code>2 × 2</code> pixels become one with four times the channels.</td></tr><tr><td><a id="property-width"></a> <code>width?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>64</code></td><td>Random channels of each branch.</td></tr><tr><td><a id="property-activation"></a> <code>activation?</code></td><td><code>readonly</code></td><td><a href="./../../core-tensor/nn/type-aliases/ActivationName.html"><code>ActivationName</code></a></td><td><code>&quot;relu&quot;</code></td><td>The activation of the random channels.</td></tr><tr><td><a id="property-readout"></a> <code>readout?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Readout.html"><code>Readout</code></a></td><td><code>&quot;state&quot;</code></td><td>What is read off the last state.</td></tr><tr><td><a id="property-weightstd"></a> <code>weightStd?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-3</code></td><td>Standard deviation of the trained weights at the start.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/RevConvOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RevConvOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RevConvOptions as default
};
