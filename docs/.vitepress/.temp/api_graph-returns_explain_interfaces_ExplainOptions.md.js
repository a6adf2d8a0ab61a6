import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExplainOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/ExplainOptions.md","filePath":"api/graph-returns/explain/interfaces/ExplainOptions.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/ExplainOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-explainoptions" tabindex="-1">Interface: ExplainOptions <a class="header-anchor" href="#interface-explainoptions" aria-label="Permalink to &quot;Interface: ExplainOptions&quot;">​</a></h1><p>Options of <a href="./../functions/explain.html">explain</a>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./IntegratedGradientsOptions.html"><code>IntegratedGradientsOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-edges"></a> <code>edges?</code></td><td><code>readonly</code></td><td><code>ArrayLike</code>&lt;<code>number</code>&gt;</td><td><code>all of the phase</code></td><td>Numbers of the purchases in their split; among those of the phase.</td><td>-</td></tr><tr><td><a id="property-tolerance"></a> <code>tolerance?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>5e-4</code></td><td>How far the contributions may be off, all pieces of the way together, in the unit of the output.</td><td><a href="./IntegratedGradientsOptions.html"><code>IntegratedGradientsOptions</code></a>.<a href="./IntegratedGradientsOptions.html#property-tolerance"><code>tolerance</code></a></td></tr><tr><td><a id="property-maxpoints"></a> <code>maxPoints?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>4096</code></td><td>Gradients at most.</td><td><a href="./IntegratedGradientsOptions.html"><code>IntegratedGradientsOptions</code></a>.<a href="./IntegratedGradientsOptions.html#property-maxpoints"><code>maxPoints</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/ExplainOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExplainOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExplainOptions as default
};
