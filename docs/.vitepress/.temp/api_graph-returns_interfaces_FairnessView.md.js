import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FairnessView","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/FairnessView.md","filePath":"api/graph-returns/interfaces/FairnessView.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/FairnessView.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fairnessview" tabindex="-1">Interface: FairnessView <a class="header-anchor" href="#interface-fairnessview" aria-label="Permalink to &quot;Interface: FairnessView&quot;">​</a></h1><p>See <a href="./../functions/fairnessView.html">fairnessView</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-by"></a> <code>by</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-groups"></a> <code>groups</code></td><td><code>readonly</code></td><td>readonly <a href="./GroupTreatment.html"><code>GroupTreatment</code></a>[]</td><td>-</td></tr><tr><td><a id="property-parity"></a> <code>parity</code></td><td><code>readonly</code></td><td><a href="./FairnessGap.html"><code>FairnessGap</code></a></td><td>Difference in <code>acted</code>: demographic parity.</td></tr><tr><td><a id="property-opportunity"></a> <code>opportunity</code></td><td><code>readonly</code></td><td><a href="./FairnessGap.html"><code>FairnessGap</code></a></td><td>Difference in <code>truePositives</code>: equal opportunity.</td></tr><tr><td><a id="property-burden"></a> <code>burden</code></td><td><code>readonly</code></td><td><a href="./FairnessGap.html"><code>FairnessGap</code></a></td><td>Difference in <code>falsePositives</code>: who is bothered for nothing.</td></tr><tr><td><a id="property-warnings"></a> <code>warnings</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>What these numbers do not say, and must stand beside them.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/FairnessView.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FairnessView = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FairnessView as default
};
