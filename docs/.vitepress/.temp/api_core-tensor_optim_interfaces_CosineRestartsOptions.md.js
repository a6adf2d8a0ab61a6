import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CosineRestartsOptions","description":"Options of cosineRestarts.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/interfaces/CosineRestartsOptions.md","filePath":"api/core-tensor/optim/interfaces/CosineRestartsOptions.md"}');
const _sfc_main = { name: "api/core-tensor/optim/interfaces/CosineRestartsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-cosinerestartsoptions" tabindex="-1">Interface: CosineRestartsOptions <a class="header-anchor" href="#interface-cosinerestartsoptions" aria-label="Permalink to &quot;Interface: CosineRestartsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/cosineRestarts.html">cosineRestarts</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-steps"></a> <code>steps</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Steps of the first fall, a whole number of at least 1. Required.</td></tr><tr role="row"><td role="cell"><a id="property-factor"></a> <code>factor?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>1</code></td><td role="cell" data-label="Description">How many times as long each fall is as the one before, a whole number of at least 1.</td></tr><tr role="row"><td role="cell"><a id="property-end"></a> <code>end?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">The value that each fall goes towards.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/interfaces/CosineRestartsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CosineRestartsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CosineRestartsOptions as default
};
