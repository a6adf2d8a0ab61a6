import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScaleByShampooOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/fishleg/rivals/interfaces/ScaleByShampooOptions.md","filePath":"api/fishleg/rivals/interfaces/ScaleByShampooOptions.md"}');
const _sfc_main = { name: "api/fishleg/rivals/interfaces/ScaleByShampooOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-scalebyshampoooptions" tabindex="-1">Interface: ScaleByShampooOptions <a class="header-anchor" href="#interface-scalebyshampoooptions" aria-label="Permalink to &quot;Interface: ScaleByShampooOptions&quot;">​</a></h1><p>Options of <a href="./../functions/scaleByShampoo.html">scaleByShampoo</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ShampooOptions.html"><code>ShampooOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-decay"></a> <code>decay?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.95</code></td><td>Share of the last second moments that is kept, in [0, 1); 1 adds all up, as the paper does.</td></tr><tr><td><a id="property-eps"></a> <code>eps?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-6</code></td><td>Added to second moments before the root, relative to their largest eigenvalue; above 0.</td></tr><tr><td><a id="property-every"></a> <code>every?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>10</code></td><td>Steps from one computation of the roots to the next.</td></tr><tr><td><a id="property-maxsize"></a> <code>maxSize?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1024</code></td><td>Axes longer than this have a diagonal preconditioner.</td></tr><tr><td><a id="property-graft"></a> <code>graft?</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/optim/interfaces/TreeTransform.html"><code>TreeTransform</code></a>&lt;<code>unknown</code>, <a href="./../../../core-tensor/optim/interfaces/UpdateExtra.html"><code>UpdateExtra</code></a>&lt;<code>unknown</code>&gt;&gt; | <code>null</code></td><td><code>scaleByRms()</code></td><td>A transform whose updates lend each leaf their length; <code>null</code> keeps Shampoo&#39;s own.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/interfaces/ScaleByShampooOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScaleByShampooOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScaleByShampooOptions as default
};
