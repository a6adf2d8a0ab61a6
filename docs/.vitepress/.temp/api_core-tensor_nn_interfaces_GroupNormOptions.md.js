import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GroupNormOptions<A>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/GroupNormOptions.md","filePath":"api/core-tensor/nn/interfaces/GroupNormOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/GroupNormOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-groupnormoptions-a" tabindex="-1">Interface: GroupNormOptions&lt;A&gt; <a class="header-anchor" href="#interface-groupnormoptions-a" aria-label="Permalink to &quot;Interface: GroupNormOptions\\&lt;A\\&gt;&quot;">​</a></h1><p>Options of <a href="./../functions/groupNorm.html">groupNorm</a>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./NormOptions.html"><code>NormOptions</code></a>&lt;<code>A</code>&gt;</li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> <code>boolean</code></td><td><code>boolean</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-groups"></a> <code>groups?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>32</code></td><td>How many groups the features make; divides their number.</td><td>-</td></tr><tr><td><a id="property-eps"></a> <code>eps?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1e-5</code></td><td>Added to the variance, above 0.</td><td><a href="./NormOptions.html"><code>NormOptions</code></a>.<a href="./NormOptions.html#property-eps"><code>eps</code></a></td></tr><tr><td><a id="property-affine"></a> <code>affine?</code></td><td><code>readonly</code></td><td><code>A</code></td><td><code>true</code></td><td>Whether a learned factor and a learned offset follow.</td><td><a href="./NormOptions.html"><code>NormOptions</code></a>.<a href="./NormOptions.html#property-affine"><code>affine</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/GroupNormOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GroupNormOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GroupNormOptions as default
};
