import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Decisions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/Decisions.md","filePath":"api/graph-returns/interfaces/Decisions.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/Decisions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-decisions" tabindex="-1">Interface: Decisions <a class="header-anchor" href="#interface-decisions" aria-label="Permalink to &quot;Interface: Decisions&quot;">​</a></h1><p>What comes of calling everything that reaches a threshold &quot;returned&quot;.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-threshold"></a> <code>threshold</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-truepositives"></a> <code>truePositives</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-falsepositives"></a> <code>falsePositives</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-falsenegatives"></a> <code>falseNegatives</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-truenegatives"></a> <code>trueNegatives</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-precision"></a> <code>precision</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Of what is called returned, the share that is; NaN where nothing is called so.</td></tr><tr><td><a id="property-recall"></a> <code>recall</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Of what is returned, the share that is called so; NaN where nothing is returned.</td></tr><tr><td><a id="property-f1"></a> <code>f1</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>2 TP / (2 TP + FP + FN)</code>, the same with truth and prediction exchanged.</td></tr><tr><td><a id="property-accuracy"></a> <code>accuracy</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/Decisions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Decisions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Decisions as default
};
