import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CurvatureHealth","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/CurvatureHealth.md","filePath":"api/fishleg/surgeon/interfaces/CurvatureHealth.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/CurvatureHealth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-curvaturehealth" tabindex="-1">Interface: CurvatureHealth <a class="header-anchor" href="#interface-curvaturehealth" aria-label="Permalink to &quot;Interface: CurvatureHealth&quot;">​</a></h1><p>How good a learned curvature was when it was used; numbers in <code>[0, 1]</code>, 0 being exact, see <code>AuxHealth</code> of the optimiser.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-ratio"></a> <code>ratio</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-rel"></a> <code>rel</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-excess"></a> <code>excess</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-updates"></a> <code>updates</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-skipped"></a> <code>skipped</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/CurvatureHealth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CurvatureHealth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CurvatureHealth as default
};
