import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HutchPlusPlusOptions","description":"Options of hutchPlusPlusTrace.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/interfaces/HutchPlusPlusOptions.md","filePath":"api/core-tensor/curvature/interfaces/HutchPlusPlusOptions.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/interfaces/HutchPlusPlusOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hutchplusplusoptions" tabindex="-1">Interface: HutchPlusPlusOptions <a class="header-anchor" href="#interface-hutchplusplusoptions" aria-label="Permalink to &quot;Interface: HutchPlusPlusOptions&quot;">​</a></h1><p>Options of <a href="./../functions/hutchPlusPlusTrace.html">hutchPlusPlusTrace</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-key"></a> <code>key</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">What the directions are drawn from; the same key gives the same estimate.</td></tr><tr role="row"><td role="cell"><a id="property-products"></a> <code>products?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>30</code></td><td role="cell" data-label="Description">Products to spend; a third goes to each part. At least 3.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/interfaces/HutchPlusPlusOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HutchPlusPlusOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HutchPlusPlusOptions as default
};
