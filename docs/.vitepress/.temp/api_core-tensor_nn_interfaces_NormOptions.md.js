import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NormOptions<A>","description":"What the normalising layers have in common.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/NormOptions.md","filePath":"api/core-tensor/nn/interfaces/NormOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/NormOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-normoptions-a" tabindex="-1">Interface: NormOptions&lt;A&gt; <a class="header-anchor" href="#interface-normoptions-a" aria-label="Permalink to &quot;Interface: NormOptions\\&lt;A\\&gt;&quot;">​</a></h1><p>What the normalising layers have in common.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./BatchNormOptions.html"><code>BatchNormOptions</code></a></li><li><a href="./GroupNormOptions.html"><code>GroupNormOptions</code></a></li></ul><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-a"></a> <code>A</code> <em>extends</em> <code>boolean</code></td><td><code>boolean</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-eps"></a> <code>eps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-5</code></td><td role="cell" data-label="Description">Added to the variance, above 0.</td></tr><tr role="row"><td role="cell"><a id="property-affine"></a> <code>affine?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>A</code></td><td role="cell" data-label="Default value"><code>true</code></td><td role="cell" data-label="Description">Whether a learned factor and a learned offset follow.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/NormOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NormOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NormOptions as default
};
