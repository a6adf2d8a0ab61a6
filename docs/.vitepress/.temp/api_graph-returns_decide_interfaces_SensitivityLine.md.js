import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SensitivityLine","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/decide/interfaces/SensitivityLine.md","filePath":"api/graph-returns/decide/interfaces/SensitivityLine.md"}');
const _sfc_main = { name: "api/graph-returns/decide/interfaces/SensitivityLine.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sensitivityline" tabindex="-1">Interface: SensitivityLine <a class="header-anchor" href="#interface-sensitivityline" aria-label="Permalink to &quot;Interface: SensitivityLine&quot;">​</a></h1><p>What comes of one cost being another than was assumed.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-cost"></a> <code>cost</code></td><td><code>readonly</code></td><td><code>&quot;actionCost&quot;</code> | <code>&quot;friction&quot;</code> | <code>&quot;effect&quot;</code> | <code>&quot;returnCost&quot;</code></td><td>-</td></tr><tr><td><a id="property-factor"></a> <code>factor</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What the assumed cost is multiplied by to get the true one.</td></tr><tr><td><a id="property-threshold"></a> <code>threshold</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The threshold under the true costs; NaN for costs of single purchases.</td></tr><tr><td><a id="property-saving"></a> <code>saving</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What the plan made with the assumed costs saves under the true ones, a purchase.</td></tr><tr><td><a id="property-informed"></a> <code>informed</code></td><td><code>readonly</code></td><td><code>number</code></td><td>What a plan made with the true costs saves.</td></tr><tr><td><a id="property-regret"></a> <code>regret</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>informed − saving</code>: what being wrong about this cost costs, a purchase.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/decide/interfaces/SensitivityLine.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SensitivityLine = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SensitivityLine as default
};
