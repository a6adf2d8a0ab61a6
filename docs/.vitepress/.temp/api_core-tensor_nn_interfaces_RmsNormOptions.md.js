import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RmsNormOptions<S>","description":"Options of rmsNorm.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/RmsNormOptions.md","filePath":"api/core-tensor/nn/interfaces/RmsNormOptions.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/RmsNormOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-rmsnormoptions-s" tabindex="-1">Interface: RmsNormOptions&lt;S&gt; <a class="header-anchor" href="#interface-rmsnormoptions-s" aria-label="Permalink to &quot;Interface: RmsNormOptions\\&lt;S\\&gt;&quot;">​</a></h1><p>Options of <a href="./../functions/rmsNorm.html">rmsNorm</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-s"></a> <code>S</code> <em>extends</em> <code>boolean</code></td><td><code>boolean</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-eps"></a> <code>eps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1e-6</code></td><td role="cell" data-label="Description">Added to the mean square, above 0.</td></tr><tr role="row"><td role="cell"><a id="property-scale"></a> <code>scale?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>S</code></td><td role="cell" data-label="Default value"><code>true</code></td><td role="cell" data-label="Description">Whether a learned factor follows.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/RmsNormOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RmsNormOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RmsNormOptions as default
};
