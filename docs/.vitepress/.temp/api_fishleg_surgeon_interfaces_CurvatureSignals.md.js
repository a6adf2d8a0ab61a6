import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CurvatureSignals","description":"Signals of a curvature, see AuxHealth of the optimiser.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/CurvatureSignals.md","filePath":"api/fishleg/surgeon/interfaces/CurvatureSignals.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/CurvatureSignals.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-curvaturesignals" tabindex="-1">Interface: CurvatureSignals <a class="header-anchor" href="#interface-curvaturesignals" aria-label="Permalink to &quot;Interface: CurvatureSignals&quot;">​</a></h1><p>Signals of a curvature, see <code>AuxHealth</code> of the optimiser.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CurvatureHealth.html"><code>CurvatureHealth</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-ratio"></a> <code>ratio</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-residual"></a> <code>residual</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-excess"></a> <code>excess</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/CurvatureSignals.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CurvatureSignals = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CurvatureSignals as default
};
