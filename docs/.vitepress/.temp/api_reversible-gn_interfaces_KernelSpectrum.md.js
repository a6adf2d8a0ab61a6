import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KernelSpectrum","description":"What kernelSpectrum returns; plain numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/KernelSpectrum.md","filePath":"api/reversible-gn/interfaces/KernelSpectrum.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/KernelSpectrum.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-kernelspectrum" tabindex="-1">Interface: KernelSpectrum <a class="header-anchor" href="#interface-kernelspectrum" aria-label="Permalink to &quot;Interface: KernelSpectrum&quot;">​</a></h1><p>What <a href="./../functions/kernelSpectrum.html">kernelSpectrum</a> returns; plain numbers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-eigenvalues"></a> <code>eigenvalues</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Float64<wbr>Array</code></td><td role="cell" data-label="Description">Eigenvalues, greatest first, those below zero by rounding set to 0.</td></tr><tr role="row"><td role="cell"><a id="property-effectiverank"></a> <code>effective<wbr>Rank</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>exp(<wbr>−Σ p log p)</code>, <code>p = λ/<wbr>Σλ</code>: how many directions share the kernel.</td></tr><tr role="row"><td role="cell"><a id="property-condition"></a> <code>condition</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>λ_<wbr>1/<wbr>λ_<wbr>n</code>; infinite for a singular kernel.</td></tr><tr role="row"><td role="cell"><a id="property-leading"></a> <code>leading</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description"><code>√(<wbr>λ_<wbr>1/<wbr>λ_<wbr>2)</code>: how far the first direction, often the mean of relu features, stands out.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/KernelSpectrum.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KernelSpectrum = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KernelSpectrum as default
};
