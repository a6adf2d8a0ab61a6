import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FourierFeatures","description":"Random Fourier features; see FieldNetOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/interfaces/FourierFeatures.md","filePath":"api/reversible-gn/pde/interfaces/FourierFeatures.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/interfaces/FourierFeatures.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fourierfeatures" tabindex="-1">Interface: FourierFeatures <a class="header-anchor" href="#interface-fourierfeatures" aria-label="Permalink to &quot;Interface: FourierFeatures&quot;">​</a></h1><p>Random Fourier features; see <a href="./FieldNetOptions.html">FieldNetOptions</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-count"></a> <code>count?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>16</code></td><td role="cell" data-label="Description">Frequencies, each with a sine and a cosine.</td></tr><tr role="row"><td role="cell"><a id="property-scale"></a> <code>scale?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">Their deviation, in periods over half the width of the domain.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/interfaces/FourierFeatures.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FourierFeatures = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FourierFeatures as default
};
